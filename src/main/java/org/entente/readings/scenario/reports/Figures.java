package org.entente.readings.scenario.reports;

import java.time.LocalDate;
import java.util.Locale;
import java.util.SplittableRandom;
import org.entente.readings.scenario.cast.Language;
import org.entente.readings.scenario.reports.Layout.Habits;
import org.entente.readings.scenario.work.Work;

/**
 * Writes numbers and days as one partner does: as figures, as text, in the digits of its script.
 */
record Figures(Habits habits) {

  private static final int ARABIC_ZERO = '\u0660';
  private static final int THOUSAND = 1000;
  private static final char NO_BREAK_SPACE = '\u00a0';

  Cell count(int number, SplittableRandom chance) {
    if (chance.nextDouble() < habits.arabicDigits()) {
      return new Cell.Text(arabic(Integer.toString(number)));
    }
    boolean grouped = chance.nextDouble() < habits.untidy() && number >= THOUSAND;
    if (grouped && habits.language() == Language.FR) {
      return new Cell.Text(grouped(number, NO_BREAK_SPACE));
    }
    return grouped ? new Cell.Text(grouped(number, ',')) : new Cell.Count(number);
  }

  /** Blank rather than nought before the work begins. */
  Cell reached(Work work, SplittableRandom chance) {
    return work.people().reached() == 0 ? new Cell.Blank() : count(work.people().reached(), chance);
  }

  Cell day(LocalDate day, SplittableRandom chance) {
    if (chance.nextDouble() < habits.arabicDigits()) {
      return new Cell.Text(arabic(written(day, "%1$02d/%2$02d/%3$d")));
    }
    return switch (habits.dates()) {
      case "d/m/y" -> new Cell.Text(written(day, "%1$02d/%2$02d/%3$d"));
      case "m/d/y" -> new Cell.Text(written(day, "%2$d/%1$d/%3$d"));
      default -> new Cell.Day(day);
    };
  }

  private static String written(LocalDate day, String pattern) {
    return String.format(
        Locale.ROOT, pattern, day.getDayOfMonth(), day.getMonthValue(), day.getYear());
  }

  private static String grouped(int number, char between) {
    return String.format(Locale.ROOT, "%d%c%03d", number / THOUSAND, between, number % THOUSAND);
  }

  private static String arabic(String figures) {
    return figures
        .codePoints()
        .map(one -> Character.isDigit(one) ? ARABIC_ZERO + Character.digit(one, 10) : one)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
