package org.entente.ground.accounts.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Failed sign-ins of the last quarter of an hour, in memory: after so many for one name from one
 * address, for any names from that address, or for one name from everywhere, no more are tried
 * until the window has passed. An address from which a name signed in before is not held to what
 * others try with that name. Of the oldest it forgets, when there are too many to remember.
 */
@Component
public class SignInAttempts {

  public static final Duration WINDOW = Duration.ofMinutes(15);
  static final int MOST_FOR_A_NAME = 8;
  static final int MOST_FROM_AN_ADDRESS = 60;
  static final int MOST_FOR_A_NAME_FROM_EVERYWHERE = 40;
  static final int MOST_REMEMBERED = 20_000;

  private final InstantSource clock;
  private final Map<Source, Deque<Instant>> failures = new Bounded<>();
  private final Map<Source, Instant> succeeded = new Bounded<>();

  /** Who tries from where; an empty name stands for all names, an empty address for all of them. */
  private record Source(String name, String address) {}

  /** Forgets what was not touched for longest. */
  private static final class Bounded<V> extends LinkedHashMap<Source, V> {

    private static final long serialVersionUID = 1;

    Bounded() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Source, V> eldest) {
      return size() > MOST_REMEMBERED;
    }
  }

  SignInAttempts(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Whether a sign-in may be tried, which then counts as failed until it has {@link #succeeded}: so
   * that a thousand at once are not let through before the first has ended.
   */
  synchronized boolean begin(String name, String address) {
    if (tooMany(name, address) || tooManyFromEverywhere(name, address)) {
      return false;
    }
    failed(name, address);
    add(new Source(name, ""));
    return true;
  }

  /** Takes back what was begun and never decided. */
  synchronized void neverWas(String name, String address) {
    takeBack(new Source(name, address));
    takeBack(new Source(name, ""));
    takeBack(new Source("", address));
  }

  public synchronized void failed(String name, String address) {
    add(new Source(name, address));
    add(new Source("", address));
  }

  synchronized void succeeded(String name, String address) {
    neverWas(name, address);
    failures.remove(new Source(name, address));
    succeeded.put(new Source(name, address), clock.instant());
  }

  public synchronized boolean tooMany(String name, String address) {
    return count(new Source(name, address)) >= MOST_FOR_A_NAME
        || count(new Source("", address)) >= MOST_FROM_AN_ADDRESS;
  }

  /** How many sources of failures are remembered. */
  synchronized int remembered() {
    return failures.size();
  }

  private boolean tooManyFromEverywhere(String name, String address) {
    return count(new Source(name, "")) >= MOST_FOR_A_NAME_FROM_EVERYWHERE
        && succeeded.get(new Source(name, address)) == null;
  }

  private void add(Source source) {
    failures.computeIfAbsent(source, _ -> new ArrayDeque<>()).add(clock.instant());
  }

  private void takeBack(Source source) {
    var times = failures.get(source);
    if (times != null) {
      times.pollLast();
    }
  }

  private int count(Source source) {
    var times = failures.get(source);
    if (times == null) {
      return 0;
    }
    var start = clock.instant().minus(WINDOW);
    while (!times.isEmpty() && times.peekFirst().isBefore(start)) {
      times.pollFirst();
    }
    return times.size();
  }
}
