package org.entente.ground.accounts.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Failed sign-ins of the last quarter of an hour, in memory: after so many for one name from one
 * address, or for any names from that address, no more are tried until the window has passed.
 */
@Component
public class SignInAttempts {

  public static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int MOST_FOR_A_NAME = 8;
  private static final int MOST_FROM_AN_ADDRESS = 60;

  private final InstantSource clock;
  private final Map<Source, Deque<Instant>> failures = new HashMap<>();

  /** Who tries from where; the empty name stands for all names. */
  private record Source(String name, String address) {}

  SignInAttempts(InstantSource clock) {
    this.clock = clock;
  }

  public synchronized void failed(String name, String address) {
    var now = clock.instant();
    forgetBefore(now.minus(WINDOW));
    failures.computeIfAbsent(new Source(name, address), _ -> new ArrayDeque<>()).add(now);
    failures.computeIfAbsent(new Source("", address), _ -> new ArrayDeque<>()).add(now);
  }

  public synchronized void succeeded(String name, String address) {
    failures.remove(new Source(name, address));
  }

  public synchronized boolean tooMany(String name, String address) {
    forgetBefore(clock.instant().minus(WINDOW));
    return count(new Source(name, address)) >= MOST_FOR_A_NAME
        || count(new Source("", address)) >= MOST_FROM_AN_ADDRESS;
  }

  private int count(Source source) {
    return failures.getOrDefault(source, new ArrayDeque<>()).size();
  }

  private void forgetBefore(Instant start) {
    failures.values().forEach(times -> times.removeIf(time -> time.isBefore(start)));
    failures.values().removeIf(Deque::isEmpty);
  }
}
