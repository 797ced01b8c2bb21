package org.entente.mechanisms.review.queue;

import java.util.List;
import org.entente.mechanisms.review.Face;
import org.entente.mechanisms.review.Relation;

/**
 * A pair as it is laid before a person: both records as this person may know them, what can be said
 * of them, and which revision of each this is.
 */
public record Card(Waiting waiting, Face left, Face right, List<Relation> relations, Seen seen) {

  public Card {
    relations = List.copyOf(relations);
  }

  /** The numbers of the revisions of the two records. */
  public record Seen(int left, int right) {}
}
