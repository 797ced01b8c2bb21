package org.entente.console.bench;

import java.util.List;

/** How long somebody waited for each of many answers, in milliseconds, the shortest first. */
public record Waits(List<Long> milliseconds) {

  private static final double MEDIAN = 0.5;
  private static final double NEARLY_ALL = 0.95;

  public Waits {
    milliseconds = milliseconds.stream().sorted().toList();
  }

  public int count() {
    return milliseconds.size();
  }

  public long median() {
    return below(MEDIAN);
  }

  public long nearlyAll() {
    return below(NEARLY_ALL);
  }

  public long longest() {
    return below(1);
  }

  /** The shortest wait that at least this share of all does not exceed (nearest rank). */
  private long below(double share) {
    if (milliseconds.isEmpty()) {
      return 0;
    }
    int rank = (int) Math.ceil(share * milliseconds.size());
    return milliseconds.get(Math.max(rank, 1) - 1);
  }
}
