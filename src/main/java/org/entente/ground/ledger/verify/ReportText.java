package org.entente.ground.ledger.verify;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.entente.ground.ledger.log.notes.Signed;

/** A report in plain words, and as one JSON document for programs. */
public final class ReportText {

  private static final int SHOWN = 20;

  private ReportText() {}

  public static String words(Report report) {
    var head = report.head();
    var counts = report.counts();
    return String.format(
        Locale.ROOT,
        "Log      %s%nSize     %,d entries, root %s%nSigned   %s%nLooked   %,d entries opened, %,d"
            + " erased, %,d seen by their hash alone; %,d checkpoints%nResult   %s%n",
        head.origin(),
        head.size(),
        head.root(),
        signed(report.signed()),
        counts.opened(),
        counts.erased(),
        head.size() - counts.opened() - counts.erased(),
        counts.checkpoints(),
        result(report));
  }

  private static String signed(List<Signed> signed) {
    return signed.isEmpty()
        ? "by nobody whose key is known here"
        : signed.stream()
            .map(it -> "by " + it.by().name() + it.at().map(at -> " at " + at).orElse(""))
            .distinct()
            .collect(Collectors.joining(", "));
  }

  private static String result(Report report) {
    if (report.isSound()) {
      return "nothing was changed, removed or backdated.";
    }
    var first =
        report
            .firstBad()
            .map(index -> "IT DOES NOT HOLD. The first bad index is " + index + ".")
            .orElse("IT DOES NOT HOLD.");
    var shown =
        report.findings().stream()
            .limit(SHOWN)
            .map(finding -> "%n           %s".formatted(finding))
            .collect(Collectors.joining());
    int more = report.findings().size() - SHOWN;
    return first + shown + (more > 0 ? "%n           and %d more".formatted(more) : "");
  }

  public static String json(Report report) {
    var findings =
        report.findings().stream()
            .map(
                finding ->
                    "{\"first\": %s, \"last\": %s, \"what\": %s}"
                        .formatted(
                            finding.where().map(span -> "" + span.first()).orElse("null"),
                            finding.where().map(span -> "" + span.last()).orElse("null"),
                            quoted(finding.what())))
            .collect(Collectors.joining(", ", "[", "]"));
    return """
    {"origin": %s, "size": %d, "root": %s, "sound": %s, "firstBadIndex": %s, "opened": %d, \
    "erased": %d, "checkpoints": %d, "signedBy": %s, "findings": %s}
    """
        .formatted(
            quoted(report.head().origin()),
            report.head().size(),
            quoted(report.head().root().toString()),
            report.isSound(),
            report.firstBad().map(String::valueOf).orElse("null"),
            report.counts().opened(),
            report.counts().erased(),
            report.counts().checkpoints(),
            report.signed().stream()
                .map(it -> quoted(it.by().toString()))
                .collect(Collectors.joining(", ", "[", "]")),
            findings);
  }

  private static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    for (int at = 0; at < text.length(); at++) {
      char each = text.charAt(at);
      switch (each) {
        case '"', '\\' -> quoted.append('\\').append(each);
        default -> quoted.append(each < ' ' ? "\\u%04x".formatted((int) each) : "" + each);
      }
    }
    return quoted.append('"').toString();
  }
}
