package org.entente.registers.activities.linking.judging;

import java.util.List;
import org.entente.mechanisms.review.Relation;
import org.entente.registers.activities.linking.judging.NameLikeness.Level;
import org.entente.registers.activities.linking.judging.Told.Named;
import org.entente.registers.activities.linking.judging.weights.Sign;

/**
 * What the organisations of two accounts show: whether both tell of one principal's work, and
 * whether money goes from the principal of one to that of the other. For one thread.
 */
final class PartySigns {

  private static final double TIED_BY_NAME = 1.5;
  private static final double TIED_BY_WORDS = 0.5;
  private static final double TIED_BOTH_WAYS = 1;
  private static final double FEW = 0.5;
  private static final double MOST_TOLD = 4;
  private static final Sign SHARED_DOER = Sign.of("implementer", "equal");
  private static final Sign NO_FLOW = Sign.of("money-flow", "none");

  private final NameLikeness names = new NameLikeness();
  private final Marks marks;

  PartySigns(Marks marks) {
    this.marks = marks;
  }

  Sign principal(int left, int right) {
    var one = marks.told(left);
    var other = marks.told(right);
    return switch (names.of(one.parties().principal(), other.parties().principal())) {
      case SAME -> {
        boolean said = stated(one.stated(), other.stated()) == Relation.CHAIN;
        double rare = Math.min(MOST_TOLD, marks.rarityOfPrincipal(left));
        yield new Sign("organisation", said ? "stated" : "equal", rare);
      }
      case WITHIN -> Sign.of("organisation", "close");
      case DIFFERENT -> Sign.of("organisation", "different");
    };
  }

  /**
   * Money goes from one to the other where each names the other, or one of them does; who pays for
   * their own work gives it to nobody.
   */
  Sign chain(int left, int right) {
    var one = marks.told(left);
    var other = marks.told(right);
    if (stated(one.stated(), other.stated()) == Relation.CHAIN) {
      return Sign.of("identifier", "chain");
    }
    if (names.of(one.parties().principal(), other.parties().principal()) == Level.SAME) {
      return Sign.silent("money-flow");
    }
    double best = Math.max(strength(left, right), strength(right, left));
    return best == 0 ? NO_FLOW : new Sign("money-flow", "equal", best);
  }

  /**
   * How surely the first funds the second. Where one names the other, the money meant is that of
   * one of its accounts: the fewer there are, the surer it is this one.
   */
  private double strength(int left, int right) {
    var funder = marks.told(left).parties();
    var doer = marks.told(right).parties();
    double named = tie(funder.principal(), doer.funders());
    double names = tie(doer.principal(), funder.doers());
    double few =
        Math.max(
            named > 0 ? marks.rarityOfPrincipal(left) : 0,
            names > 0 ? marks.rarityOfPrincipal(right) : 0);
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
    return shared ? Sign.of("funder", "equal") : Sign.of("funder", "different");
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
        ? Sign.of("identifier", "part")
        : Sign.silent("identifier");
  }

  private static Relation stated(Told.Stated one, Told.Stated other) {
    var said = other.identifier().map(one.others()::get);
    var answered = one.identifier().map(other.others()::get);
    return said.or(() -> answered).orElse(Relation.DISTINCT);
  }
}
