package org.entente.mechanisms.review.web;

import java.util.List;
import java.util.Optional;
import org.entente.ground.releasability.Audience;
import org.entente.mechanisms.review.Face;
import org.entente.mechanisms.review.queue.Card;
import org.entente.reference.places.AdminLevel;
import org.entente.reference.places.Places;
import org.entente.reference.places.geometry.Point;
import org.entente.reference.places.geometry.SvgMap;
import org.entente.reference.places.geometry.SvgMap.Mark;

/** Where both records lie among the largest areas of the mission: paths and marks of an SVG. */
public record CardMap(String viewBox, List<String> areas, Mark left, Mark right) {

  public CardMap {
    areas = List.copyOf(areas);
  }

  /** Empty when one of the two has no point, lies elsewhere, or no area has a shape. */
  static Optional<CardMap> of(Card card, Places places, Audience reader) {
    if (card.left().spot().isEmpty() || card.right().spot().isEmpty()) {
      return Optional.empty();
    }
    return places
        .thumbnail(AdminLevel.ADM1, reader)
        .flatMap(
            map ->
                mark(card.left(), map)
                    .flatMap(left -> mark(card.right(), map).map(right -> of(map, left, right))));
  }

  private static CardMap of(SvgMap<?> map, Mark left, Mark right) {
    return new CardMap(map.viewBox(), map.paths().values().stream().sorted().toList(), left, right);
  }

  private static Optional<Mark> mark(Face face, SvgMap<?> map) {
    return face.spot().flatMap(spot -> map.at(new Point(spot.longitude(), spot.latitude())));
  }
}
