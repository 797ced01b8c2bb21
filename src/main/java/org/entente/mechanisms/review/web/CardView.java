package org.entente.mechanisms.review.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.mechanisms.review.Face;
import org.entente.mechanisms.review.Reason;
import org.entente.mechanisms.review.Relation;
import org.entente.mechanisms.review.queue.Card;
import org.entente.reference.places.geometry.Point;

/**
 * A card as its template shows it: the pair, what was said of it already, how many minutes somebody
 * else still has it, and where both lie.
 */
public record CardView(
    Card card, Optional<JudgedLine> said, Optional<Long> claimedMinutes, Optional<CardMap> map) {

  /** A button: the relation as a word, and the key that presses it. */
  public record Answer(String word, String key) {}

  public String brief() {
    return card.waiting().id().brief();
  }

  public String type() {
    return card.waiting().type();
  }

  public List<CardLine> lines() {
    return CardLine.of(card.left(), card.right());
  }

  /** What speaks for and against, the weightiest first. */
  public List<Reason> reasons() {
    return card.waiting().proposal().reasons().stream()
        .sorted(Comparator.comparingDouble((Reason reason) -> -Math.abs(reason.weight())))
        .toList();
  }

  public double posterior() {
    return card.waiting().proposal().posterior();
  }

  /** Whether this reader can judge it now. */
  public boolean answerable() {
    return card.waiting().open() && claimedMinutes.isEmpty();
  }

  /** What can be said of the two: the same, different, then the others by number. */
  public List<Answer> answers() {
    var others =
        card.relations().stream()
            .filter(relation -> relation != Relation.SAME && relation != Relation.DISTINCT)
            .toList();
    return card.relations().stream()
        .map(relation -> new Answer(relation.word(), key(relation, others)))
        .toList();
  }

  private static String key(Relation relation, List<Relation> others) {
    return switch (relation) {
      case SAME -> "y";
      case DISTINCT -> "n";
      case CHAIN, PART -> String.valueOf(others.indexOf(relation) + 1);
    };
  }

  /** How far they lie apart, in kilometres to one decimal. */
  public Optional<BigDecimal> distanceKm() {
    return point(card.left())
        .flatMap(one -> point(card.right()).map(one::kmFrom))
        .map(CardView::km);
  }

  private static Optional<Point> point(Face face) {
    return face.spot().map(spot -> new Point(spot.longitude(), spot.latitude()));
  }

  private static BigDecimal km(double distance) {
    return BigDecimal.valueOf(distance).setScale(1, RoundingMode.HALF_EVEN);
  }
}
