package org.entente.registers.activities.linking.judging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
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
  private static final double CHAIN_BEFOREHAND = -5.5;
  private static final double PART_BEFOREHAND = -4;
  private static final double ONE_SOURCE = -9;
  private static final double LEAST_CHANCE = 0.3;
  private static final double SURE = 0.985;

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

  private record Weighed(int left, int right, List<Sign> signs, Map<Relation, Double> odds) {}

  /** What every two accounts are to each other, where they are anything; the surest first. */
  public List<Finding> findings() {
    return findings(_ -> true);
  }

  /** The same for pairs of which one at least is wanted, by its place in the list. */
  public List<Finding> findings(IntPredicate wanted) {
    var weighed = new HashMap<Long, Weighed>();
    for (int at = 0; at < marks.accounts().size(); at++) {
      if (wanted.test(at)) {
        for (int other : neighbours.of(at)) {
          int left = Math.min(at, other);
          int right = Math.max(at, other);
          weighed.computeIfAbsent(((long) left << Integer.SIZE) | right, _ -> weigh(left, right));
        }
      }
    }
    var rivals = new Rivals();
    var wholes = new Rivals();
    for (var each : weighed.values()) {
      rivals.add(each.left(), each.right(), sources(each), same(each));
      wholes.add(each.left(), each.right(), sources(each), part(each));
    }
    return weighed.values().stream()
        .flatMap(each -> finding(each, rivals, wholes).stream())
        .sorted(
            Comparator.comparingDouble(Finding::chance)
                .reversed()
                .thenComparing(Finding::left)
                .thenComparing(Finding::right))
        .toList();
  }

  private Rivals.Sources sources(Weighed pair) {
    return new Rivals.Sources(told(pair.left()).source(), told(pair.right()).source());
  }

  private static double same(Weighed pair) {
    return pair.odds().getOrDefault(Relation.SAME, 0.0);
  }

  private static double part(Weighed pair) {
    return pair.odds().getOrDefault(Relation.PART, 0.0);
  }

  private Told told(int at) {
    return marks.accounts().get(at);
  }

  private Weighed weigh(int left, int right) {
    var one = told(left);
    var other = told(right);
    var signs =
        List.of(
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
    boolean own = one.source().equals(other.source());
    var odds = new EnumMap<Relation, Double>(Relation.class);
    odds.put(Relation.SAME, odds(signs, Relation.SAME, SAME_BEFOREHAND + (own ? ONE_SOURCE : 0)));
    odds.put(
        Relation.CHAIN, odds(signs, Relation.CHAIN, CHAIN_BEFOREHAND + (own ? ONE_SOURCE : 0)));
    odds.put(Relation.PART, odds(signs, Relation.PART, PART_BEFOREHAND + (own ? ONE_SOURCE : 0)));
    return new Weighed(left, right, signs, odds);
  }

  private static double odds(List<Sign> signs, Relation relation, double beforehand) {
    return Math.exp(beforehand + signs.stream().mapToDouble(sign -> sign.of(relation)).sum());
  }

  private Optional<Finding> finding(Weighed pair, Rivals rivals, Rivals wholes) {
    double all = 1 + pair.odds().values().stream().mapToDouble(it -> it).sum();
    var relation =
        Stream.of(Relation.SAME, Relation.CHAIN, Relation.PART)
            .max(Comparator.comparingDouble(pair.odds()::get))
            .orElseThrow();
    double chance = pair.odds().getOrDefault(relation, 0.0) / all;
    if (relation == Relation.SAME) {
      chance *= rivals.share(pair.left(), pair.right(), sources(pair), same(pair));
    }
    if (relation == Relation.PART) {
      chance *= wholes.ofOne(pair.left(), pair.right(), sources(pair), part(pair));
    }
    if (!(chance >= LEAST_CHANCE)) {
      return Optional.empty();
    }
    var sources = sources(pair);
    boolean sure =
        relation == Relation.SAME && chance >= SURE && !sources.left().equals(sources.right());
    return Optional.of(
        new Finding(
            told(pair.left()).id(),
            told(pair.right()).id(),
            relation,
            chance,
            sure,
            reasons(pair.signs(), relation)));
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
