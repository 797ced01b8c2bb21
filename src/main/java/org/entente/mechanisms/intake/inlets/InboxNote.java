package org.entente.mechanisms.intake.inlets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.ground.problem.Problem;
import org.entente.ground.shell.Words;
import org.entente.mechanisms.intake.Because;
import org.entente.mechanisms.intake.IntakeProblem;
import org.entente.mechanisms.intake.Receipt;
import org.entente.mechanisms.intake.Wording;

/** The receipt that lies beside a file of the inbox, as plain text in one language. */
final class InboxNote {

  private static final int MOST_ISSUES = 100;

  private final Words words;
  private final List<String> lines = new ArrayList<>();
  private boolean refused;

  InboxNote(Words words) {
    this.words = words;
  }

  /** Tells what became of one file. */
  void delivered(String file, Delivery.Delivered delivered) {
    lines.add(file);
    lines.add(
        words.say("intake.inbox." + outcome(delivered), "id", delivered.id().value().toString()));
    delivered.receipt().ifPresent(this::receipt);
    lines.add("");
  }

  private static String outcome(Delivery.Delivered delivered) {
    if (delivered.receipt().isEmpty()) {
      return "same";
    }
    return delivered.published() ? "published" : "waiting";
  }

  private void receipt(Receipt receipt) {
    var rows = receipt.rows();
    lines.add(
        words.say(
            "intake.inbox.counts",
            Map.of(
                "read", rows.read(),
                "created", rows.created(),
                "changed", rows.changed(),
                "unchanged", rows.unchanged(),
                "collapsed", rows.collapsed(),
                "skipped", rows.skipped(),
                "rejected", rows.rejected())));
    var wording = new Wording(words);
    receipt.issues().stream()
        .limit(MOST_ISSUES)
        .forEach(issue -> lines.add("- " + wording.message(issue) + " " + wording.fix(issue)));
  }

  /** Tells why one file was refused. */
  void refused(String file, Problem problem) {
    refused = true;
    lines.add(file);
    lines.add(
        problem instanceof IntakeProblem
            ? new Wording(words).refusal(new Because(problem.code(), problem.facts()))
            : words.say("problem." + problem.code(), problem.facts()));
    lines.add("");
  }

  /** Tells that reading one file broke, and under which reference the log has it. */
  void failed(String file, String reference) {
    refused = true;
    lines.add(file);
    lines.add(words.say("intake.inbox.failed", "reference", reference));
    lines.add("");
  }

  /** Whether anything in the file was refused. */
  boolean anyRefused() {
    return refused;
  }

  String text() {
    return String.join("\n", lines);
  }
}
