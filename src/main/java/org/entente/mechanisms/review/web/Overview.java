package org.entente.mechanisms.review.web;

import java.util.List;
import org.entente.mechanisms.review.queue.Queue;

/**
 * What waits for a reader, what is before them, how much waits for a second person and the oldest
 * of that, what was judged.
 */
public record Overview(
    List<Queue.Count> counts,
    int claimed,
    long seconds,
    List<JudgedLine> forSecond,
    List<JudgedLine> recent,
    int sitting) {

  public Overview {
    counts = List.copyOf(counts);
    forSecond = List.copyOf(forSecond);
    recent = List.copyOf(recent);
  }

  /** How many pairs wait. */
  public long pairs() {
    return counts.stream().mapToLong(Queue.Count::pairs).sum();
  }

  /** Whether there is nothing to tell at all. */
  public boolean empty() {
    return pairs() == 0 && forSecond.isEmpty();
  }
}
