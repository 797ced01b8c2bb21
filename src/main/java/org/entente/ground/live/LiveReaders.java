package org.entente.ground.live;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.entente.ground.identity.MissionId;
import org.entente.ground.releasability.Audience;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The pages that are open at this node. Each is closed after two minutes, and opened again by the
 * browser: so that it is asked anew whether its reader is still signed in.
 */
@Component
public class LiveReaders {

  private static final int MOST = 1_000;
  static final int MOST_OF_A_PERSON = 12;
  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final Duration SILENCE = Duration.ofSeconds(20);
  private static final long NO_TIMEOUT = 0;

  private final Set<LiveReader> readers = ConcurrentHashMap.newKeySet();
  private final InstantSource clock;
  private volatile Instant spoke = Instant.EPOCH;

  LiveReaders(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Opens a stream for a page that shows records of these types in a mission, to whoever its reader
   * is at each moment; none when no more fit, or this person, by sign-in name, has enough of them.
   */
  public Optional<SseEmitter> open(
      String person, MissionId mission, Supplier<Optional<Audience>> now, Set<String> recordTypes) {
    if (readers.size() >= MOST || countOf(person) >= MOST_OF_A_PERSON) {
      return Optional.empty();
    }
    var page = new SseEmitter(NO_TIMEOUT);
    var reader = new LiveReader(page, person, mission, now, recordTypes, clock.instant());
    page.onCompletion(() -> readers.remove(reader));
    page.onError(_ -> readers.remove(reader));
    readers.add(reader);
    reader.keepUp();
    return Optional.of(page);
  }

  /** How many pages are open. */
  public int count() {
    return readers.size();
  }

  private long countOf(String person) {
    return readers.stream().filter(reader -> reader.belongsTo(person)).count();
  }

  void tell(Written written) {
    readers.forEach(reader -> reader.hear(written));
  }

  void tellAll() {
    readers.forEach(LiveReader::hearOfBreak);
  }

  /** Closes the pages that were open long enough, and now and then says that the line is there. */
  void keepUp() {
    var now = clock.instant();
    readers.stream()
        .filter(each -> each.openedBefore(now.minus(LONGEST)))
        .forEach(LiveReader::close);
    if (spoke.isBefore(now.minus(SILENCE))) {
      spoke = now;
      readers.forEach(LiveReader::keepUp);
    }
  }

  void closeAll() {
    readers.forEach(LiveReader::close);
  }
}
