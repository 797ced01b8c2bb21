package org.entente.console.ledger;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.console.answers.Printer;
import org.entente.ground.ledger.verify.Verify;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code verify FILE}: the same as {@code java -jar entente-verify.jar FILE}, without a node. */
@Command(name = "verify", description = "Tells whether a bundle or proof of a ledger holds.")
public final class VerifyVerb implements Callable<Integer> {

  private final Printer printer;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "A bundle or a proof; then older checkpoints and bundles that you kept.")
  private List<String> files = List.of();

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description = "A key that you trust, as name+id+key, or a file of such lines.")
  private List<String> keys = List.of();

  @Option(
      names = "--late",
      paramLabel = "DURATION",
      description = "How long before a checkpoint an entry it lacks may say to be (PT1H).")
  private @Nullable String late;

  @Option(names = "--json", description = "Answers in JSON.")
  private boolean json;

  VerifyVerb(Printer printer) {
    this.printer = printer;
  }

  @Override
  public Integer call() {
    var words = new ArrayList<>(files);
    keys.forEach(key -> words.addAll(List.of("--key", key)));
    if (late != null) {
      words.addAll(List.of("--late", late));
    }
    if (json) {
      words.add("--json");
    }
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int exit = Verify.run(words, stream(out), stream(err));
    text(err).lines().forEach(printer::aside);
    text(out).lines().forEach(printer::line);
    return exit;
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
