package org.entente.registers.activities.linking.judging;

import java.util.List;
import org.entente.mechanisms.review.Reason;
import org.entente.mechanisms.review.Relation;

/**
 * What two accounts most likely are to each other, how likely (0 to 1), and why; sure when nobody
 * has to be asked, which only the same ever is.
 */
public record Finding(
    String left,
    String right,
    Relation relation,
    double chance,
    boolean sure,
    List<Reason> reasons) {

  public Finding {
    if (sure && relation != Relation.SAME) {
      throw new IllegalArgumentException("only the same is ever merged: " + relation);
    }
    reasons = List.copyOf(reasons);
  }
}
