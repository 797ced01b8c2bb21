package org.entente.mechanisms.intake.web;

import java.util.List;
import org.entente.ground.shell.Words;
import org.entente.mechanisms.intake.Receipt;
import org.entente.mechanisms.intake.Wording;
import org.entente.mechanisms.intake.personal.Marks;
import org.entente.mechanisms.intake.personal.Redaction;

/** What one column was taken for, for people: marks of persons are kept off the page. */
public record ColumnView(
    int number, String header, String field, String confidence, String why, List<String> samples) {

  private static final double HIGH = 0.85;
  private static final double MEDIUM = 0.6;

  static ColumnView of(Receipt.ColumnLine line, Words words) {
    return new ColumnView(
        line.index() + 1,
        line.header().isBlank() ? line.tag() : line.header(),
        line.field().orElse(""),
        line.field().isEmpty() ? "" : confidence(line.confidence()),
        new Wording(words).why(line.why()),
        line.samples().stream().map(ColumnView::harmless).toList());
  }

  public boolean taken() {
    return !field.isEmpty();
  }

  /** The icon and colour of how surely it was taken. */
  public String kind() {
    return switch (confidence) {
      case "high" -> "ok";
      case "medium" -> "info";
      default -> "warn";
    };
  }

  private static String confidence(double share) {
    if (share >= HIGH) {
      return "high";
    }
    return share >= MEDIUM ? "medium" : "low";
  }

  /** The value, unless it holds marks of a person. */
  public static String harmless(String sample) {
    return Marks.reaches(sample) ? Redaction.MASK : sample;
  }
}
