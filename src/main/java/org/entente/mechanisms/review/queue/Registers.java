package org.entente.mechanisms.review.queue;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.ground.history.History;
import org.entente.ground.history.Revision;
import org.entente.ground.releasability.Audience;
import org.entente.mechanisms.review.Pair;
import org.entente.mechanisms.review.ReviewedRegister;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The registers whose records are judged, and what they and history say of two of them. */
@Component
public class Registers {

  private final ObjectProvider<ReviewedRegister> all;
  private final History history;

  Registers(ObjectProvider<ReviewedRegister> all, History history) {
    this.all = all;
    this.history = history;
  }

  /** All of them, by type. */
  public List<ReviewedRegister> list() {
    return all.stream().sorted(Comparator.comparing(ReviewedRegister::type)).toList();
  }

  public ReviewedRegister get(String type) {
    return all.stream()
        .filter(register -> register.type().equals(type))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no register reviews " + type));
  }

  /** The newest revisions of both records, left and right; empty unless both may be read. */
  public Optional<Both<Revision>> newest(String type, Pair pair, Audience audience) {
    var found =
        history.listNewestOf(type, List.of(pair.left(), pair.right()), audience).stream()
            .filter(revision -> !revision.withdrawn())
            .toList();
    return found.size() == 2
        ? Optional.of(new Both<>(found.getFirst(), found.getLast()))
        : Optional.empty();
  }

  /** Whose the records of pairs are, and under which labels; without those that are gone. */
  Map<UUID, Waiting.Side> sides(String type, Collection<Pair> pairs, Audience node) {
    var records =
        pairs.stream().flatMap(pair -> Stream.of(pair.left(), pair.right())).distinct().toList();
    return history.listNewestOf(type, records, node).stream()
        .filter(revision -> !revision.withdrawn())
        .collect(
            toMap(
                revision -> revision.record().id(),
                revision -> new Waiting.Side(revision.owner(), revision.label())));
  }

  /** The card of a pair; empty unless this reader may know both records. */
  Optional<Card> card(Waiting waiting, Audience reader, Locale language) {
    var pair = waiting.pair();
    var register = get(waiting.type());
    var faces =
        new ArrayList<>(register.faces(List.of(pair.left(), pair.right()), reader, language));
    faces.sort(Comparator.comparing(face -> !face.record().equals(pair.left())));
    return faces.size() < 2
        ? Optional.empty()
        : newest(waiting.type(), pair, reader)
            .map(
                both ->
                    new Card(
                        waiting,
                        faces.getFirst(),
                        faces.getLast(),
                        register.relations(),
                        new Card.Seen(both.left().number(), both.right().number())));
  }

  /** The same of both records. */
  public record Both<T>(T left, T right) {}
}
