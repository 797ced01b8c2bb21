package org.entente.ground.live;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.entente.ground.identity.MissionId;
import org.entente.ground.releasability.Audience;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One open page. It is told at most once a second, by a thread of its own, so that a slow line
 * holds up nobody; and only of what its reader may read at that moment.
 */
final class LiveReader {

  private static final Duration AT_MOST_EVERY = Duration.ofSeconds(1);

  private final SseEmitter page;
  private final String person;
  private final MissionId mission;
  private final Supplier<Optional<Audience>> now;
  private final Set<String> wanted;
  private final Instant since;
  private final Set<Written> untold = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean telling = new AtomicBoolean();

  LiveReader(
      SseEmitter page,
      String person,
      MissionId mission,
      Supplier<Optional<Audience>> now,
      Set<String> wanted,
      Instant since) {
    this.page = page;
    this.person = person;
    this.mission = mission;
    this.now = now;
    this.wanted = Set.copyOf(wanted);
    this.since = since;
  }

  boolean belongsTo(String signInName) {
    return person.equals(signInName);
  }

  boolean openedBefore(Instant moment) {
    return since.isBefore(moment);
  }

  /** Notes what was written, and tells of it soon, where it is something that the page shows. */
  void hear(Written written) {
    if (wanted.contains(written.recordType()) && written.mission().equals(mission)) {
      untold.add(written);
      begin(this::tell);
    }
  }

  /** Says that anything may have changed. */
  void hearOfBreak() {
    begin(() -> send(SseEmitter.event().name("changed").data("")));
  }

  /** Says nothing, so that the line is known to be open at both ends. */
  void keepUp() {
    begin(() -> send(SseEmitter.event().comment("")));
  }

  /** Ends the stream, unless it has ended already. */
  void close() {
    try {
      page.complete();
    } catch (IllegalStateException gone) {
      // its request was over before: there is nobody to tell
    }
  }

  private void begin(Runnable work) {
    if (telling.compareAndSet(false, true)) {
      Thread.startVirtualThread(() -> finish(work));
    }
  }

  private void finish(Runnable work) {
    try {
      work.run();
      LockSupport.parkNanos(AT_MOST_EVERY.toNanos());
    } finally {
      telling.set(false);
    }
    if (!untold.isEmpty()) {
      begin(this::tell);
    }
  }

  private void tell() {
    var reader = now.get();
    boolean any = false;
    for (var each = untold.iterator(); each.hasNext(); ) {
      int label = each.next().label();
      any |= reader.filter(audience -> audience.mayRead(label)).isPresent();
      each.remove();
    }
    if (any) {
      send(SseEmitter.event().name("changed").data(""));
    }
  }

  private void send(SseEmitter.SseEventBuilder event) {
    try {
      page.send(event);
    } catch (IOException | IllegalStateException gone) {
      page.complete(); // the reader has left; who else is open hears it all the same
    }
  }
}
