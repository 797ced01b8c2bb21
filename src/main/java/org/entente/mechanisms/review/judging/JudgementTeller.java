package org.entente.mechanisms.review.judging;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.history.Revision;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Words;
import org.entente.ground.timeline.Teller;
import org.entente.ground.timeline.Told;
import org.entente.mechanisms.review.Face;
import org.entente.mechanisms.review.Relation;
import org.entente.mechanisms.review.queue.Registers;
import org.springframework.stereotype.Component;

/** Tells what people said of two records, to who may know both. */
@Component
class JudgementTeller implements Teller {

  private final Registers registers;

  JudgementTeller(Registers registers) {
    this.registers = registers;
  }

  @Override
  public String recordType() {
    return Judgement.TYPE;
  }

  @Override
  public String kind() {
    return "judgements";
  }

  @Override
  public String list() {
    return "review";
  }

  @Override
  public Map<UUID, Told> tell(List<Revision> states, Audience audience, Words words) {
    var said = states.stream().collect(toMap(Revision::id, JudgementTeller::said));
    var faces = new HashMap<UUID, Face>();
    said.values().stream()
        .map(Judgement.Said::subject)
        .distinct()
        .collect(groupingBy(Judgement.Subject::type))
        .forEach(
            (type, subjects) ->
                faces.putAll(
                    registers.faces(
                        type,
                        subjects.stream().map(Judgement.Subject::pair).toList(),
                        audience,
                        words.language().locale())));
    var told = new HashMap<UUID, Told>();
    said.forEach(
        (state, content) -> told(content, faces, words).ifPresent(each -> told.put(state, each)));
    return told;
  }

  private static Judgement.Said said(Revision state) {
    return state.payload().orElseThrow().as(Judgement.Said.class);
  }

  private static Optional<Told> told(Judgement.Said said, Map<UUID, Face> faces, Words words) {
    var left = faces.get(said.subject().pair().left());
    var right = faces.get(said.subject().pair().right());
    if (left == null || right == null) {
      return Optional.empty();
    }
    var title = left.title() + " – " + right.title();
    var verdict = said.relation().map(Relation::word).orElse(Judgement.State.UNSURE.word());
    var fields =
        new Told.Fields()
            .add(words.say("review.told.records"), title)
            .add(words.say("review.verdict"), words.say("review.relation." + verdict))
            .add(words.say("review.state"), words.say("review.state." + said.state().word()))
            .add(words.say("review.told.judge"), said.judge().name())
            .add(words.say("review.told.second"), said.second())
            .add(words.say("review.told.comment"), said.comment());
    return Optional.of(Told.of(title, fields));
  }
}
