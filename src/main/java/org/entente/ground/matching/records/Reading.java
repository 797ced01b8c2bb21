package org.entente.ground.matching.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** How the cells of a column are read: as what, and with days in which order. */
record Reading(Kind kind, Days days) {

  /** Found out from the distinct values of a column. */
  static Reading of(List<String> stripped) {
    var days = Days.of(stripped);
    return new Reading(
        Kinds.of(stripped.stream().filter(value -> !value.isEmpty()).toList(), days), days);
  }

  /** Whether values lie on a scale. */
  boolean isScale() {
    return kind == Kind.NUMBER || kind == Kind.DATE;
  }

  /** Where a value lies on the scale; not a number where it lies on none. */
  double number(String stripped) {
    return switch (kind) {
      case NAME, TEXT -> Double.NaN;
      case NUMBER -> Numbers.read(stripped);
      case DATE -> days.read(stripped);
    };
  }

  /** A number of digits alone stays as written: it may be a code that begins with 0. */
  String text(String stripped) {
    return text(stripped, number(stripped));
  }

  /** The same where it is known what it lies at. */
  String text(String stripped, double number) {
    if (Double.isNaN(number)) {
      return Folding.of(stripped);
    }
    if (kind == Kind.DATE) {
      return LocalDate.ofEpochDay((long) number).toString().replace("-", "");
    }
    return Numbers.isDigits(stripped) ? stripped : plain(number);
  }

  /** Without the zeros that some writers put behind the point. */
  private static String plain(double number) {
    return number == Math.rint(number)
        ? String.format(Locale.ROOT, "%.0f", number)
        : Double.toString(number);
  }
}
