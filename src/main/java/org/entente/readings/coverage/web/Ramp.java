package org.entente.readings.coverage.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * At most five classes of numbers, from few to many, each with about as many areas (quantiles);
 * equal numbers are always in one class.
 */
public final class Ramp {

  private static final int CLASSES = 5;

  /** One class: its number from 1, and the least and greatest number in it. */
  public record Step(int number, long from, long to) {
    public String cssClass() {
      return "ramp-" + number;
    }
  }

  private final List<Step> steps;

  private Ramp(List<Step> steps) {
    this.steps = List.copyOf(steps);
  }

  static Ramp of(Collection<Long> values) {
    var sorted = values.stream().sorted().toList();
    var steps = new ArrayList<Step>();
    int start = 0;
    for (int step = 1; step <= CLASSES && start < sorted.size(); step++) {
      int end = Math.max(start + 1, Math.ceilDiv(sorted.size() * step, CLASSES));
      while (end < sorted.size() && sorted.get(end).equals(sorted.get(end - 1))) {
        end++;
      }
      steps.add(new Step(step, sorted.get(start), sorted.get(end - 1)));
      start = end;
    }
    return new Ramp(steps);
  }

  public List<Step> steps() {
    return steps;
  }

  /** The class of a number; one of those that the ramp was made for. */
  String cssClass(long value) {
    return steps.stream()
        .filter(step -> value <= step.to())
        .findFirst()
        .orElseGet(steps::getLast)
        .cssClass();
  }
}
