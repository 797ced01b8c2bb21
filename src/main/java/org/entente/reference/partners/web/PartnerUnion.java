package org.entente.reference.partners.web;

import java.util.List;
import java.util.Optional;

/**
 * With whom a partner is one, in the reader's language: who stands for it, when that is another,
 * and each statement about it, which can be taken back.
 */
public record PartnerUnion(Optional<Other> representative, List<Statement> statements) {

  /** Another partner: its short id and its name. */
  public record Other(String id, String name) {}

  /**
   * That the partner of the page is merged with another, into it or it into this one; whether that
   * was stated by hand, and the pairs that were judged so in review.
   */
  public record Statement(
      String id, Other other, boolean into, boolean byHand, List<String> judged) {

    public Statement {
      judged = List.copyOf(judged);
    }
  }
}
