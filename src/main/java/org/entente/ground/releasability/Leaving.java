package org.entente.ground.releasability;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Notes the labels of all that passes the gate during some work: those of what it gives away. */
public final class Leaving {

  private static final ScopedValue<Set<Integer>> NOTED = ScopedValue.newInstance();

  private Leaving() {}

  /** What some work gave, and the numbers of the labels of everything that left in it. */
  public record Left<T>(T given, Set<Integer> labels) {

    public Left {
      labels = Set.copyOf(labels);
    }
  }

  /** Does the work; what leaves in it leaves in the work around it too. */
  public static <T, X extends Throwable> Left<T> during(ScopedValue.CallableOp<T, X> work)
      throws X {
    Set<Integer> noted = ConcurrentHashMap.newKeySet();
    var given = ScopedValue.where(NOTED, noted).call(work);
    noted.forEach(Leaving::note);
    return new Left<>(given, noted);
  }

  /** What has left until now in the work that goes on. */
  public static Set<Integer> soFar() {
    return NOTED.isBound() ? Set.copyOf(NOTED.get()) : Set.of();
  }

  static void note(int label) {
    if (NOTED.isBound()) {
      NOTED.get().add(label);
    }
  }
}
