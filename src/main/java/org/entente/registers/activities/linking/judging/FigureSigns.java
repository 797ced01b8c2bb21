package org.entente.registers.activities.linking.judging;

import java.util.OptionalLong;
import java.util.function.Function;
import org.entente.registers.activities.linking.judging.Told.Sum;
import org.entente.registers.activities.linking.judging.weights.Sign;

/** What sums of money and numbers of people show of two accounts. */
final class FigureSigns {

  private static final Sign PEOPLE_EQUAL = Sign.of("people", "equal");
  private static final Sign PEOPLE_PART = Sign.of("people", "within");
  private static final Sign PART_ABOVE_WHOLE = Sign.of("people", "above");
  private static final Sign PEOPLE_APART = Sign.of("people", "different");
  private static final Sign SUMS_APART = Sign.of("money", "different");

  private static final double NEARLY = 0.005;
  private static final long LEAST_SUM = 1_000;
  private static final double BY_CHANCE = 0.75;
  private static final double LEAST_TOLD = 0.5;
  private static final int LEAST_PEOPLE = 10;
  private static final int FEW_PARTS = 5;
  private static final double MOST_TOLD = 7;

  private FigureSigns() {}

  /** A sum that stands in both tells as much as it has digits, less what chance would bring. */
  static Sign money(Told one, Told other) {
    var left = one.figures().sums();
    var right = other.figures().sums();
    double best = 0;
    int compared = 0;
    for (var sum : left) {
      for (var against : right) {
        if (sum.currency().equals(against.currency())) {
          compared++;
          best = Math.max(best, told(sum, against));
        }
      }
    }
    if (compared == 0) {
      return Sign.silent("money");
    }
    double telling = Math.min(MOST_TOLD, best - BY_CHANCE * Math.log(compared));
    return telling <= LEAST_TOLD ? SUMS_APART : new Sign("money", "equal", telling);
  }

  private static double told(Sum one, Sum other) {
    long least = Math.min(one.amount(), other.amount());
    long apart = Math.abs(one.amount() - other.amount());
    if (least < LEAST_SUM || apart > NEARLY * least) {
      return 0;
    }
    double digits = Math.log(10) * (Math.max(digits(one.amount()), digits(other.amount())) - 1);
    return apart <= 1 ? digits : Math.min(digits, -Math.log(NEARLY + (double) apart / least));
  }

  /** The digits of a number before its noughts at the end. */
  private static int digits(long amount) {
    long rest = amount;
    while (rest != 0 && rest % 10 == 0) {
      rest /= 10;
    }
    return Long.toString(rest).length();
  }

  static Sign people(Told one, Told other) {
    var targeted = people(one, other, Told.Figures::targeted);
    var reached = people(one, other, Told.Figures::reached);
    return likeness(reached) < likeness(targeted) ? reached : targeted;
  }

  /** Of the two figures the one that is less alike speaks; what was not told does not. */
  private static int likeness(Sign people) {
    return switch (people.comparison()) {
      case "different" -> 0;
      case "within", "above" -> 1;
      case "equal" -> 2;
      default -> 3;
    };
  }

  private static Sign people(Told one, Told other, Function<Told.Figures, OptionalLong> figure) {
    var left = figure.apply(one.figures());
    var right = figure.apply(other.figures());
    if (left.isEmpty() || right.isEmpty()) {
      return Sign.silent("people");
    }
    long least = Math.min(left.getAsLong(), right.getAsLong());
    long most = Math.max(left.getAsLong(), right.getAsLong());
    if (least == most) {
      return least >= LEAST_PEOPLE ? PEOPLE_EQUAL : Sign.silent("people");
    }
    if (least * FEW_PARTS < most) {
      return PEOPLE_APART;
    }
    boolean oneIsFewer = left.getAsLong() == least;
    var fewer = oneIsFewer ? one : other;
    var more = oneIsFewer ? other : one;
    return more.where().isWithin(fewer.where()) ? PART_ABOVE_WHOLE : PEOPLE_PART;
  }
}
