package org.entente.mechanisms.review.web;

import org.entente.mechanisms.review.judging.Judgement;

/**
 * A judgement in a list: what both records are called, whether one changed since, and whether this
 * reader may take it back or be the second person.
 */
public record JudgedLine(
    Judgement judgement,
    String left,
    String right,
    boolean changed,
    boolean mayTakeBack,
    boolean maySecond) {

  public String brief() {
    return judgement.id().brief();
  }
}
