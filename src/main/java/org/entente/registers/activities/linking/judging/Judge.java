package org.entente.registers.activities.linking.judging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.ground.jobs.Progress;
import org.entente.mechanisms.review.Reason;
import org.entente.mechanisms.review.Relation;
import org.entente.registers.activities.linking.judging.weights.ShippedWeights;
import org.entente.registers.activities.linking.judging.weights.Sign;
import org.entente.registers.activities.linking.judging.weights.Weights;

/**
 * Judges which accounts of a mission tell of the same activity, of the same money on its way, or of
 * a whole and its part. Signs are added up as odds (Fellegi and Sunter 1969), and of the accounts
 * of one source at most one is the same as another account, so that its likes compete. The same
 * accounts in the same order give the same findings.
 */
public final class Judge {

  static final List<Relation> RELATIONS = List.of(Relation.SAME, Relation.CHAIN, Relation.PART);

  private static final double ONE_SOURCE = -9;
  private static final double LEAST_CHANCE = 0.5;
  private static final double SURE = 0.985;

  /** Odds so small that such pairs, of which there are by far the most, compete with none. */
  private static final double NEGLIGIBLE = 0.01;

  private static final int AT_ONCE = 10_000;

  private final Marks marks;
  private final Weights weights;
  private final MatterSigns matter;
  private final PartySigns parties;

  private Judge(Marks marks, Weights weights) {
    this.marks = marks;
    this.weights = weights;
    this.matter = new MatterSigns(marks);
    this.parties = new PartySigns(marks);
  }

  /** A judge who has seen all accounts, and knows what is common among them. */
  public static Judge over(List<Told> accounts) {
    return over(accounts, ShippedWeights.all());
  }

  /** The same with other weights than the shipped ones. */
  public static Judge over(List<Told> accounts, Weights weights) {
    return new Judge(Marks.of(accounts), weights);
  }

  record Weighed(int left, int right, Odds odds) {}

  /** What every two accounts are to each other, where they are anything; the surest first. */
  public List<Finding> findings() {
    return findings(Progress.unwatched());
  }

  /** The same, told how far it is: half of it for finding pairs, half for weighing them. */
  public List<Finding> findings(Progress progress) {
    var weighed = weighed(progress);
    var rivals = rivals(weighed);
    return weighed.stream()
        .flatMap(each -> finding(each, rivals).stream())
        .sorted(
            Comparator.comparingDouble(Finding::chance)
                .reversed()
                .thenComparing(Finding::left)
                .thenComparing(Finding::right))
        .toList();
  }

  /** The pairs worth comparing, of which those are kept that any relation is possible for. */
  private List<Weighed> weighed(Progress progress) {
    var pairs = pairs((done, of) -> progress.reached(done, 2 * of));
    var weighed = new ArrayList<Weighed>();
    for (int at = 0; at < pairs.length; at++) {
      if (at % AT_ONCE == 0) {
        progress.reached(pairs.length + at, 2L * pairs.length);
      }
      var each = weigh(Neighbours.left(pairs[at]), Neighbours.right(pairs[at]));
      if (each.odds().all() >= NEGLIGIBLE) {
        weighed.add(each);
      }
    }
    return weighed;
  }

  long[] pairs(Progress progress) {
    return new Neighbours(marks).pairs(progress);
  }

  Rivals rivals(List<Weighed> weighed) {
    return new Rivals(weighed.stream().flatMap(this::bids).toList());
  }

  private Stream<Rivals.Bid> bids(Weighed pair) {
    return RELATIONS.stream().map(relation -> bid(pair, relation));
  }

  /** Of two, the part has one whole, the whole may have many parts. */
  Rivals.Bid bid(Weighed pair, Relation relation) {
    var left = marks.told(pair.left());
    var right = marks.told(pair.right());
    var lefts = new Rivals.Seat(relation, left.id(), right.source());
    var rights = new Rivals.Seat(relation, right.id(), left.source());
    var seats = List.of(lefts, rights);
    if (relation == Relation.PART) {
      seats =
          left.where().isWithin(right.where())
              ? List.of(lefts)
              : right.where().isWithin(left.where()) ? List.of(rights) : seats;
    }
    return new Rivals.Bid(relation, left.id(), right.id(), seats, pair.odds().of(relation));
  }

  boolean areOfOneSource(int left, int right) {
    return marks.told(left).source().equals(marks.told(right).source());
  }

  /** Everything that two accounts show, each sign at its place. */
  List<Sign> signs(int left, int right) {
    var one = marks.told(left);
    var other = marks.told(right);
    return List.of(
        parties.principal(left, right),
        parties.chain(left, right),
        parties.funders(one, other),
        parties.doers(one, other),
        parties.stated(one, other),
        matter.title(left, right),
        matter.text(left, right),
        matter.sector(left, right),
        FrameSigns.place(one, other),
        FrameSigns.days(one, other),
        FigureSigns.money(one, other),
        FigureSigns.people(one, other));
  }

  Weighed weigh(int left, int right) {
    var signs = signs(left, right);
    double apart = areOfOneSource(left, right) ? ONE_SOURCE : 0;
    return new Weighed(
        left,
        right,
        new Odds(
            odds(signs, Relation.SAME, apart),
            odds(signs, Relation.CHAIN, apart),
            odds(signs, Relation.PART, apart)));
  }

  private double odds(List<Sign> signs, Relation relation, double apart) {
    double sum = weights.beforehand(relation) + apart;
    for (var sign : signs) {
      sum += weights.of(sign, relation);
    }
    return Math.exp(sum);
  }

  private Optional<Finding> finding(Weighed pair, Rivals rivals) {
    var relation =
        RELATIONS.stream().max(Comparator.comparingDouble(pair.odds()::of)).orElseThrow();
    double likely = pair.odds().of(relation) / (1 + pair.odds().all());
    double chance = likely * rivals.share(bid(pair, relation));
    double least = relation == Relation.PART ? chance : likely;
    if (!(least >= LEAST_CHANCE && chance > 0)) {
      return Optional.empty();
    }
    boolean sure =
        relation == Relation.SAME && chance >= SURE && !areOfOneSource(pair.left(), pair.right());
    return Optional.of(
        new Finding(
            marks.told(pair.left()).id(),
            marks.told(pair.right()).id(),
            relation,
            chance,
            sure,
            reasons(signs(pair.left(), pair.right()), relation)));
  }

  private List<Reason> reasons(List<Sign> signs, Relation relation) {
    return signs.stream()
        .map(sign -> new Reason(sign.field(), sign.comparison(), weights.of(sign, relation)))
        .filter(reason -> reason.weight() != 0)
        .toList();
  }
}
