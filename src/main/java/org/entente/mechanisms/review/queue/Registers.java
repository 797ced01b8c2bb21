package org.entente.mechanisms.review.queue;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.ground.history.History;
import org.entente.ground.history.Revision;
import org.entente.ground.releasability.Audience;
import org.entente.mechanisms.review.Face;
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

  /** The newest revisions of both records; empty unless both are there and may be read. */
  public Optional<Both<Revision>> newest(String type, Pair pair, Audience audience) {
    var there = newest(type, List.of(pair), audience);
    var left = Optional.ofNullable(there.get(pair.left()));
    var right = Optional.ofNullable(there.get(pair.right()));
    return left.flatMap(one -> right.map(other -> new Both<>(one, other)));
  }

  /** The same of many pairs, by record. */
  public Map<UUID, Revision> newest(String type, Collection<Pair> pairs, Audience audience) {
    return history.listNewestOf(type, records(pairs), audience).stream()
        .filter(revision -> !revision.withdrawn())
        .collect(toMap(revision -> revision.record().id(), Function.identity()));
  }

  /** The records of many pairs of a type as this reader may know them, by record. */
  public Map<UUID, Face> faces(
      String type, Collection<Pair> pairs, Audience reader, Locale language) {
    return get(type).faces(records(pairs), reader, language).stream()
        .collect(toMap(Face::record, Function.identity(), (one, _) -> one));
  }

  private static List<UUID> records(Collection<Pair> pairs) {
    return pairs.stream().flatMap(pair -> Stream.of(pair.left(), pair.right())).distinct().toList();
  }

  /** Whose the records of pairs are, and under which labels; without those that are gone. */
  Map<UUID, Waiting.Side> sides(String type, Collection<Pair> pairs, Audience node) {
    return newest(type, pairs, node).values().stream()
        .collect(
            toMap(
                revision -> revision.record().id(),
                revision -> new Waiting.Side(revision.owner(), revision.label())));
  }

  /** The card of a pair; empty unless this reader may know both records. */
  Optional<Card> card(Waiting waiting, Audience reader, Locale language) {
    var pair = waiting.pair();
    var faces = faces(waiting.type(), List.of(pair), reader, language);
    return faces.size() < 2
        ? Optional.empty()
        : newest(waiting.type(), pair, reader)
            .map(
                both ->
                    new Card(
                        waiting,
                        Objects.requireNonNull(faces.get(pair.left())),
                        Objects.requireNonNull(faces.get(pair.right())),
                        get(waiting.type()).relations(),
                        new Card.Seen(both.left().number(), both.right().number())));
  }

  /** The same of both records. */
  public record Both<T>(T left, T right) {}
}
