package org.entente.mechanisms.review.judging;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Labelled;
import org.entente.mechanisms.review.Face;
import org.entente.mechanisms.review.judging.Judgement.State;
import org.entente.mechanisms.review.queue.Registers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every judgement that holds as a labelled example, for whoever tries a matching: both records as
 * they are now, what they are to each other, what was proposed, how likely and why; and the role of
 * who said so, never the name.
 */
@Component
public class Examples {

  private static final int ALL = Integer.MAX_VALUE;

  /** So many records are read at once. */
  private static final int CHUNK = 500;

  private final JudgementStore store;
  private final Judgements judgements;
  private final Registers registers;

  Examples(JudgementStore store, Judgements judgements, Registers registers) {
    this.store = store;
    this.judgements = judgements;
    this.registers = registers;
  }

  /**
   * One example, with the label of the judgement, which does not leave with it; changed when one of
   * the records was another when it was judged.
   */
  public record Example(
      String type,
      Side left,
      Side right,
      Optional<String> relation,
      Judgement.Evidence evidence,
      String judgedBy,
      boolean changed,
      int label)
      implements Labelled {}

  /** A record, its title, and its values by the keys of their fields, as a card shows them. */
  public record Side(UUID record, Map<String, String> values) {

    private static final String TITLE = "title";

    static Side of(Face face) {
      var values = new LinkedHashMap<>(Map.of(TITLE, face.title()));
      face.lines().forEach(line -> values.merge(line.key(), line.value(), (a, b) -> a + "; " + b));
      return new Side(face.record(), values);
    }
  }

  /** Those of which the reader may know both records as they are labelled now, newest first. */
  @Transactional(readOnly = true)
  public List<Example> list(Audience reader, Locale language) {
    var held =
        store.listNewest(reader, ALL).stream()
            .filter(each -> each.state() == State.STATED || each.state() == State.UNSURE)
            .toList();
    var examples = new ArrayList<Example>();
    for (int from = 0; from < held.size(); from += CHUNK) {
      var chunk = held.subList(from, Math.min(from + CHUNK, held.size()));
      examples.addAll(examples(chunk, reader, language));
    }
    return examples;
  }

  private List<Example> examples(List<Judgement> given, Audience reader, Locale language) {
    var faces = new LinkedHashMap<UUID, Face>();
    given.stream()
        .collect(groupingBy(Judgement::type))
        .forEach(
            (type, all) -> {
              var pairs = all.stream().map(Judgement::pair).toList();
              var there = registers.newest(type, pairs, reader).keySet();
              registers
                  .faces(type, pairs, reader, language)
                  .forEach(
                      (record, face) -> {
                        if (there.contains(record)) {
                          faces.put(record, face);
                        }
                      });
            });
    var changed = judgements.changedSince(given, reader);
    return given.stream()
        .flatMap(each -> example(each, faces, changed.contains(each.id())))
        .toList();
  }

  private static Stream<Example> example(Judgement given, Map<UUID, Face> faces, boolean changed) {
    var left = Optional.ofNullable(faces.get(given.pair().left())).map(Side::of);
    var right = Optional.ofNullable(faces.get(given.pair().right())).map(Side::of);
    var said = given.said();
    return left
        .flatMap(
            one ->
                right.map(
                    other ->
                        new Example(
                            given.type(),
                            one,
                            other,
                            said.relation().map(it -> it.word()),
                            said.evidence(),
                            said.judge().role(),
                            changed,
                            given.label())))
        .stream();
  }
}
