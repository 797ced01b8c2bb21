package org.entente.registers.activities.linking.judging;

import java.util.List;
import org.entente.mechanisms.review.Relation;
import org.entente.registers.activities.linking.judging.NameLikeness.Level;
import org.entente.registers.activities.linking.judging.Told.Named;

/**
 * What the organisations of two accounts say: whether both tell of one principal's work, and
 * whether money goes from the principal of one to that of the other. For one thread.
 */
final class PartySigns {

  static final double NEVER = -50;

  private static final double TIED_BY_NAME = 1.5;
  private static final double TIED_BY_WORDS = 0.5;
  private static final double TIED_BOTH_WAYS = 1;
  private static final double STATED = 12;
  private static final double FEW = 0.5;
  private static final Sign SHARED_DOER = new Sign("implementer", "equal", 0.5, 1, 0.5);
  private static final Sign NO_FLOW = new Sign("money-flow", "missing", 0, -3, 0);

  private final NameLikeness names = new NameLikeness();
  private final Marks marks;

  PartySigns(Marks marks) {
    this.marks = marks;
  }

  Sign principal(Told one, Told other) {
    var level = names.of(one.parties().principal(), other.parties().principal());
    return switch (level) {
      case SAME -> {
        double rare = Math.min(2, marks.rarity(Marks.principal(one)) / 2);
        boolean said = stated(one.stated(), other.stated()) == Relation.CHAIN;
        yield new Sign("organisation", "equal", rare, said ? 0 : NEVER, 1);
      }
      case WITHIN -> new Sign("organisation", "close", -2, 0, -3);
      case DIFFERENT -> new Sign("organisation", "different", NEVER, 0, -6);
    };
  }

  /**
   * Money goes from one to the other where each names the other, or one of them does; who pays for
   * their own work gives it to nobody.
   */
  Sign chain(Told one, Told other) {
    if (stated(one.stated(), other.stated()) == Relation.CHAIN) {
      return new Sign("identifier", "chain", NEVER, STATED, NEVER);
    }
    if (names.of(one.parties().principal(), other.parties().principal()) == Level.SAME) {
      return Sign.silent("money-flow");
    }
    double best = Math.max(strength(one, other), strength(other, one));
    return best == 0 ? NO_FLOW : new Sign("money-flow", "equal", NEVER, best, -2);
  }

  /**
   * How surely the first funds the second. Where one names the other, the money meant is that of
   * one of its accounts: the fewer there are, the surer it is this one.
   */
  private double strength(Told funder, Told doer) {
    double named = tie(funder.parties().principal(), doer.parties().funders());
    double names = tie(doer.parties().principal(), funder.parties().doers());
    double few =
        Math.max(
            named > 0 ? marks.rarity(Marks.principal(funder)) : 0,
            names > 0 ? marks.rarity(Marks.principal(doer)) : 0);
    double both = named > 0 && names > 0 ? TIED_BOTH_WAYS : 0;
    return named + names + both + FEW * few;
  }

  private double tie(Named principal, List<Named> named) {
    return switch (names.among(principal, named)) {
      case SAME -> TIED_BY_NAME;
      case WITHIN -> TIED_BY_WORDS;
      case DIFFERENT -> 0;
    };
  }

  /** Whether the same others give the money; where they differ it is perhaps another's. */
  Sign funders(Told one, Told other) {
    var left = one.parties().funders();
    var right = other.parties().funders();
    if (left.isEmpty() || right.isEmpty()) {
      return Sign.silent("funder");
    }
    boolean shared = left.stream().anyMatch(it -> names.among(it, right) != Level.DIFFERENT);
    return shared
        ? new Sign("funder", "equal", 0.5, 0, 0.5)
        : new Sign("funder", "different", -1.5, 0, -0.5);
  }

  /** Whether the same others do the work: of one sum of money they do in both accounts. */
  Sign doers(Told one, Told other) {
    var right = other.parties().doers();
    boolean shared =
        one.parties().doers().stream().anyMatch(it -> names.among(it, right) == Level.SAME);
    return shared ? SHARED_DOER : Sign.silent("implementer");
  }

  /** Whether one account calls the other its whole, its part or its sister by identifier. */
  Sign stated(Told one, Told other) {
    return stated(one.stated(), other.stated()) == Relation.PART
        ? new Sign("identifier", "part", NEVER, NEVER, STATED)
        : Sign.silent("identifier");
  }

  private static Relation stated(Told.Stated one, Told.Stated other) {
    var said = other.identifier().map(one.others()::get);
    var answered = one.identifier().map(other.others()::get);
    return said.or(() -> answered).orElse(Relation.DISTINCT);
  }
}
