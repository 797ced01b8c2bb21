package org.entente.console.bench.linkage;

import java.time.LocalDate;
import java.util.SplittableRandom;

/** What goes wrong when the same person is written down again. */
record Mistakes(SplittableRandom random) {

  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
  private static final int DAYS_OFF = 400;

  /** With this chance. */
  boolean happens(double chance) {
    return random.nextDouble() < chance;
  }

  /** One letter more, less or other, or two swapped; digits stay digits. */
  String slip(String written) {
    if (written.length() < 2) {
      return written;
    }
    int at = random.nextInt(written.length() - 1);
    var before = written.substring(0, at);
    char here = written.charAt(at);
    char next = written.charAt(at + 1);
    var after = written.substring(at + 2);
    return switch (random.nextInt(4)) {
      case 0 -> before + next + here + after;
      case 1 -> before + next + after;
      case 2 -> before + here + letter(here) + next + after;
      default -> before + letter(here) + next + after;
    };
  }

  private char letter(char like) {
    return Character.isDigit(like)
        ? (char) ('0' + random.nextInt(10))
        : LETTERS.charAt(random.nextInt(LETTERS.length()));
  }

  /** Day and month swapped where they can be, or another day near it. */
  LocalDate otherDay(LocalDate day) {
    boolean swappable = day.getDayOfMonth() <= 12;
    return swappable && random.nextBoolean()
        ? LocalDate.of(day.getYear(), day.getDayOfMonth(), Math.min(day.getMonthValue(), 28))
        : day.plusDays(random.nextInt(-DAYS_OFF, DAYS_OFF));
  }
}
