package org.entente.mechanisms.review.judging;

import java.util.List;
import org.entente.mechanisms.review.Reason;
import org.entente.mechanisms.review.judging.Examples.Example;
import org.entente.mechanisms.review.judging.Examples.Side;

/** A labelled example as it leaves in JSON; a relation of "unsure" is no label. */
public record ExampleLine(
    String type,
    Side left,
    Side right,
    String relation,
    String judgedBy,
    boolean changed,
    String proposed,
    double posterior,
    List<Reason> reasons) {

  public static ExampleLine of(Example given) {
    return new ExampleLine(
        given.type(),
        given.left(),
        given.right(),
        given.relation().orElse(ExampleTable.UNSURE),
        given.judgedBy(),
        given.changed(),
        given.evidence().proposed().word(),
        given.evidence().posterior(),
        given.evidence().reasons());
  }
}
