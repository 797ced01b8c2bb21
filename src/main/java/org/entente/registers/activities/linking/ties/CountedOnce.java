package org.entente.registers.activities.linking.ties;

import java.util.Collection;
import org.entente.mechanisms.review.Pair;

/** How many reports there are, and of how many activities: those said to be the same are one. */
public record CountedOnce(long reports, long activities) {

  /** Each two that were said to be the same stand for one, and so do those in a row. */
  public static CountedOnce of(long reports, Collection<Pair> same) {
    return new CountedOnce(reports, reports - new SameOnes(same).joined());
  }
}
