package org.entente.registers.activities.linking.judging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.mechanisms.review.Reason;
import org.entente.mechanisms.review.Relation;

/**
 * Judges which accounts of a mission tell of the same activity, of the same money on its way, or of
 * a whole and its part. Signs are added up as odds (Fellegi and Sunter 1969), and of the accounts
 * of one source at most one is the same as another account, so that its likes compete. One set of
 * weights for all missions; the same accounts in the same order give the same findings.
 */
public final class Judge {

  private static final double SAME_BEFOREHAND = -4;
  private static final double CHAIN_BEFOREHAND = -4.5;
  private static final double PART_BEFOREHAND = -5;
  private static final double ONE_SOURCE = -9;
  private static final double LEAST_CHANCE = 0.5;
  private static final double SURE = 0.985;

  /** Odds so small that such pairs, of which there are by far the most, compete with none. */
  private static final double NEGLIGIBLE = 0.01;

  private static final List<Relation> RELATIONS =
      List.of(Relation.SAME, Relation.CHAIN, Relation.PART);

  private final Marks marks;
  private final Neighbours neighbours;
  private final MatterSigns matter;
  private final PartySigns parties;

  private Judge(Marks marks) {
    this.marks = marks;
    this.neighbours = new Neighbours(marks);
    this.matter = new MatterSigns(marks);
    this.parties = new PartySigns(marks);
  }

  /** A judge who has seen all accounts, and knows what is common among them. */
  public static Judge over(List<Told> accounts) {
    return new Judge(Marks.of(accounts));
  }

  private record Weighed(int left, int right, Map<Relation, Double> odds) {

    double all() {
      return odds.values().stream().mapToDouble(it -> it).sum();
    }
  }

  /** What every two accounts are to each other, where they are anything; the surest first. */
  public List<Finding> findings() {
    var weighed =
        neighbours
            .pairs()
            .mapToObj(pair -> weigh(Neighbours.left(pair), Neighbours.right(pair)))
            .filter(pair -> pair.all() >= NEGLIGIBLE)
            .toList();
    var rivals = new EnumMap<Relation, Rivals>(Relation.class);
    for (var relation : RELATIONS) {
      rivals.put(relation, new Rivals(weighed.stream().map(it -> bid(it, relation)).toList()));
    }
    return weighed.stream()
        .flatMap(each -> finding(each, rivals).stream())
        .sorted(
            Comparator.comparingDouble(Finding::chance)
                .reversed()
                .thenComparing(Finding::left)
                .thenComparing(Finding::right))
        .toList();
  }

  /** Of two, the part has one whole, the whole may have many parts. */
  private Rivals.Bid bid(Weighed pair, Relation relation) {
    var left = told(pair.left());
    var right = told(pair.right());
    var lefts = new Rivals.Seat(left.id(), right.source());
    var rights = new Rivals.Seat(right.id(), left.source());
    var seats = List.of(lefts, rights);
    if (relation == Relation.PART) {
      seats =
          left.where().isWithin(right.where())
              ? List.of(lefts)
              : right.where().isWithin(left.where()) ? List.of(rights) : seats;
    }
    return new Rivals.Bid(left.id(), right.id(), seats, pair.odds().get(relation));
  }

  private Told told(int at) {
    return marks.accounts().get(at);
  }

  private List<Sign> signs(Told one, Told other) {
    return List.of(
        parties.principal(one, other),
        parties.chain(one, other),
        parties.funders(one, other),
        parties.doers(one, other),
        parties.stated(one, other),
        matter.title(one, other),
        matter.text(one, other),
        matter.sector(one, other),
        FrameSigns.place(one, other),
        FrameSigns.days(one, other),
        FigureSigns.money(one, other),
        FigureSigns.people(one, other));
  }

  private Weighed weigh(int left, int right) {
    var one = told(left);
    var other = told(right);
    var signs = signs(one, other);
    boolean own = one.source().equals(other.source());
    var odds = new EnumMap<Relation, Double>(Relation.class);
    odds.put(Relation.SAME, odds(signs, Relation.SAME, SAME_BEFOREHAND + (own ? ONE_SOURCE : 0)));
    odds.put(
        Relation.CHAIN, odds(signs, Relation.CHAIN, CHAIN_BEFOREHAND + (own ? ONE_SOURCE : 0)));
    odds.put(Relation.PART, odds(signs, Relation.PART, PART_BEFOREHAND + (own ? ONE_SOURCE : 0)));
    return new Weighed(left, right, odds);
  }

  private static double odds(List<Sign> signs, Relation relation, double beforehand) {
    return Math.exp(beforehand + signs.stream().mapToDouble(sign -> sign.of(relation)).sum());
  }

  private Optional<Finding> finding(Weighed pair, Map<Relation, Rivals> rivals) {
    var relation =
        RELATIONS.stream().max(Comparator.comparingDouble(pair.odds()::get)).orElseThrow();
    double likely = pair.odds().get(relation) / (1 + pair.all());
    double chance = likely * rivals.get(relation).share(bid(pair, relation));
    double least = relation == Relation.PART ? chance : likely;
    if (!(least >= LEAST_CHANCE && chance > 0)) {
      return Optional.empty();
    }
    boolean sure =
        relation == Relation.SAME
            && chance >= SURE
            && !told(pair.left()).source().equals(told(pair.right()).source());
    return Optional.of(
        new Finding(
            told(pair.left()).id(),
            told(pair.right()).id(),
            relation,
            chance,
            sure,
            reasons(signs(told(pair.left()), told(pair.right())), relation)));
  }

  private static List<Reason> reasons(List<Sign> signs, Relation relation) {
    var reasons = new ArrayList<Reason>();
    for (var sign : signs) {
      if (sign.of(relation) != 0) {
        reasons.add(sign.reason(relation));
      }
    }
    return reasons;
  }
}
