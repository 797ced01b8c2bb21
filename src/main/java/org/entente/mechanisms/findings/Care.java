package org.entente.mechanisms.findings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.ground.identity.PartyId;

/**
 * What people made of a finding: how it stands, who sees to it until which day (in the mission's
 * zone), what was noted, how it ended; and, where it came back, the facts that have changed since,
 * as they were then.
 */
public record Care(
    State state,
    Optional<PartyId> party,
    Optional<String> person,
    Optional<LocalDate> due,
    List<Note> notes,
    Optional<String> outcome,
    Map<String, String> earlier) {

  /** What somebody noted, when (UTC). */
  public record Note(String person, Instant at, String text) {}

  /** How a finding stands; the last is said by the rules: what was noticed is so no more. */
  public enum State {
    OPEN,
    IN_HAND,
    RESOLVED,
    DISMISSED,
    GONE;

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The state of this word; empty when there is none. */
    public static Optional<State> of(String word) {
      return Arrays.stream(values()).filter(each -> each.word().equals(word)).findAny();
    }

    /** Whether there is still something to do. */
    public boolean waits() {
      return this == OPEN || this == IN_HAND;
    }
  }

  public Care {
    notes = List.copyOf(notes);
    earlier = new TreeMap<>(earlier);
  }

  static Care none() {
    return new Care(
        State.OPEN,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Map.of());
  }

  /** Somebody sees to it from now on. */
  public Care takenBy(PartyId taker, Optional<String> whom, Optional<LocalDate> until) {
    return new Care(State.IN_HAND, Optional.of(taker), whom, until, notes, outcome, earlier);
  }

  /** The same with one more note. */
  public Care noted(Note note) {
    var more = new ArrayList<>(notes);
    more.add(note);
    return new Care(state, party, person, due, more, outcome, earlier);
  }

  /** Closed as resolved, saying how, or as dismissed, saying why. */
  public Care closed(State as, String why) {
    return new Care(as, party, person, due, notes, Optional.of(why), Map.of());
  }

  /** Open once more; the facts that brought it back as they were before. */
  Care again(Map<String, String> was) {
    return new Care(State.OPEN, party, person, Optional.empty(), notes, outcome, was);
  }

  Care gone() {
    return new Care(State.GONE, party, person, due, notes, outcome, Map.of());
  }

  /** Open once more because somebody says so. */
  public Care reopened() {
    return again(Map.of());
  }
}
