package org.entente.console.bench.hostile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.entente.console.bench.Visitor;
import tools.jackson.databind.json.JsonMapper;

/** A person who gives hostile files by the form, and waits for what becomes of each. */
record Sender(Visitor visitor) {

  private static final String IMPORTS = "missions/demo/imports";
  private static final String FORM = IMPORTS + "/new";
  private static final Pattern OWN_PARTNER = Pattern.compile("<option value=\"([^\"]+)\" selected");
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);
  private static final double NANOS = 1e9;

  /** A file, the seconds from giving it to what became of it, and that in a word. */
  record Answered(String file, double seconds, String outcome) {}

  Answered give(Path file) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    var form = visitor.get(FORM);
    var fields =
        Map.of(
            "partner", ownPartner(form),
            "level", "restricted",
            "source", "Hostile",
            "licence", "none",
            "reshare", "no");
    var one = visitor.give(form, IMPORTS, fields, file).uri().getPath().substring(1);
    if (one.equals(IMPORTS)) {
      return answered(file, begun, "refused by the form");
    }
    while (visitor.ask(one + "/progress").headers().firstValue("HX-Refresh").isEmpty()) {
      LockSupport.parkNanos(PAUSE);
    }
    return answered(file, begun, outcome(one));
  }

  private static Answered answered(Path file, long begun, String outcome) {
    double seconds = (System.nanoTime() - begun) / NANOS;
    return new Answered(file.getFileName().toString(), seconds, outcome);
  }

  private static String ownPartner(String form) throws IOException {
    var chosen = OWN_PARTNER.matcher(form);
    if (!chosen.find()) {
      throw new IOException("the form offers no partner");
    }
    return chosen.group(1);
  }

  /** The code of the refusal, or how many rows were read. */
  private String outcome(String one) throws IOException, InterruptedException {
    var receipt = JsonMapper.shared().readTree(visitor.get(one + ".json"));
    int rows = receipt.at("/rows/read").asInt();
    var refusal = receipt.at("/issues/0/code").asString("not read");
    return rows > 0 ? "read " + rows : refusal;
  }
}
