package org.entente.mechanisms.review.web;

import java.util.Optional;
import org.entente.ground.problem.Refused;
import org.entente.mechanisms.review.Relation;
import org.entente.mechanisms.review.ReviewProblem;
import org.entente.mechanisms.review.judging.Judging;
import org.entente.mechanisms.review.queue.Card;
import org.springframework.util.MultiValueMap;

/** What a card sends: the verdict, the comment, and which revision of each record was shown. */
record Answer(String verdict, String comment, int left, int right) {

  private static final String UNSURE = "unsure";

  /** Longer comments are cut. */
  private static final int MOST_LETTERS = 500;

  /** Reads a form; a revision that it does not tell is none that anybody was shown. */
  static Answer read(MultiValueMap<String, String> form) {
    return new Answer(
        text(form, "verdict"), text(form, "comment"), number(form, "left"), number(form, "right"));
  }

  private static String text(MultiValueMap<String, String> form, String name) {
    var given = form.getFirst(name);
    return given == null ? "" : given.substring(0, Math.min(given.length(), MOST_LETTERS));
  }

  private static int number(MultiValueMap<String, String> form, String name) {
    var given = text(form, name);
    return given.matches("\\d{1,9}") ? Integer.parseInt(given) : 0;
  }

  Judging.Decision decision() {
    return new Judging.Decision(relation(), comment, seen());
  }

  Card.Seen seen() {
    return new Card.Seen(left, right);
  }

  private Optional<Relation> relation() {
    if (verdict.equals(UNSURE)) {
      return Optional.empty();
    }
    var found = Relation.find(verdict);
    return Optional.of(
        found.orElseThrow(() -> new Refused(new ReviewProblem.RelationNotOffered(verdict))));
  }
}
