package org.entente.reference.places.register;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.ground.matching.Letters;
import org.entente.reference.places.geometry.Bounds;
import org.entente.reference.places.geometry.Shape;

/**
 * In which places of an edition one that ended goes on: of its level, in those that a tenth of its
 * area lies in or that lie mostly in it, where both are drawn; else in new ones of the same parent
 * whose code begins with its code, or whose name says all of its name and more, or less.
 */
final class Successors {

  private static final double SHARED = 0.1;
  private static final double MOSTLY = 0.5;

  private final List<Next> edition;

  /** A place of the edition; new where it begins with it. */
  private record Next(FiledPlace place, boolean begins, Optional<Shape> shape) {}

  Successors(Collection<FiledPlace> edition, Collection<FiledPlace> before) {
    var known = new HashSet<>(before.stream().map(FiledPlace::id).toList());
    this.edition =
        edition.stream()
            .map(place -> new Next(place, !known.contains(place.id()), place.content().drawn()))
            .toList();
  }

  List<UUID> of(FiledPlace ended) {
    var shape = ended.content().drawn();
    return edition.stream()
        .filter(next -> next.place().content().level() == ended.content().level())
        .filter(next -> follows(ended, shape, next))
        .map(next -> next.place().id().value())
        .sorted()
        .toList();
  }

  private static boolean follows(FiledPlace ended, Optional<Shape> shape, Next next) {
    if (shape.isPresent() && next.shape().isPresent()) {
      return overlap(shape.get(), next.shape().get());
    }
    return next.begins()
        && next.place().content().parent().equals(ended.content().parent())
        && (isCodedWithin(next.place(), ended) || isNamedAfter(next.place(), ended));
  }

  private static boolean overlap(Shape ended, Shape next) {
    return meet(ended.bounds(), next.bounds())
        && (ended.shareIn(next) >= SHARED || next.shareIn(ended) >= MOSTLY);
  }

  private static boolean meet(Bounds one, Bounds other) {
    return one.west() < other.east()
        && other.west() < one.east()
        && one.south() < other.north()
        && other.south() < one.north();
  }

  private static boolean isCodedWithin(FiledPlace next, FiledPlace ended) {
    return next.content().pcode().startsWith(ended.content().pcode());
  }

  private static boolean isNamedAfter(FiledPlace next, FiledPlace ended) {
    return names(ended)
        .anyMatch(
            before ->
                names(next).anyMatch(now -> now.containsAll(before) || before.containsAll(now)));
  }

  /** The words of each name. */
  private static Stream<Set<String>> names(FiledPlace place) {
    return place.content().names().byLanguage().values().stream()
        .map(name -> Set.copyOf(Letters.words(Letters.folded(name))))
        .filter(words -> !words.isEmpty());
  }
}
