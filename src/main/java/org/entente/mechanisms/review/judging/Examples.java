package org.entente.mechanisms.review.judging;

import java.util.List;
import java.util.Optional;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Labelled;
import org.entente.mechanisms.review.Reason;
import org.entente.mechanisms.review.judging.Judgement.State;
import org.entente.mechanisms.review.queue.Registers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every judgement that holds as a labelled example, for whoever tries a matching: which records,
 * what they are to each other, what was proposed, how likely and why; and the role of who said so,
 * never the name.
 */
@Component
public class Examples {

  private static final int ALL = Integer.MAX_VALUE;

  private final JudgementStore store;
  private final Registers registers;

  Examples(JudgementStore store, Registers registers) {
    this.store = store;
    this.registers = registers;
  }

  /** One example, with the label of the judgement, which does not leave with it. */
  public record Example(
      String type,
      String left,
      String right,
      Optional<String> relation,
      String proposed,
      double posterior,
      List<Reason> reasons,
      String judgedBy,
      int label)
      implements Labelled {

    public Example {
      reasons = List.copyOf(reasons);
    }
  }

  /** Those of which the reader may know both records as they are labelled now, newest first. */
  @Transactional(readOnly = true)
  public List<Example> list(Audience reader) {
    return store.listNewest(reader, ALL).stream()
        .filter(each -> each.state() == State.STATED || each.state() == State.UNSURE)
        .filter(
            each -> registers.newest(each.said().subject().type(), each.pair(), reader).isPresent())
        .map(Examples::example)
        .toList();
  }

  private static Example example(Judgement given) {
    var said = given.said();
    var evidence = said.evidence();
    return new Example(
        said.subject().type(),
        given.pair().left().toString(),
        given.pair().right().toString(),
        said.relation().map(it -> it.word()),
        evidence.proposed().word(),
        evidence.posterior(),
        evidence.reasons(),
        said.judge().role(),
        given.label());
  }
}
