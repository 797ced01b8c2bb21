package org.entente.ground.timeline;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.entente.ground.history.Revision;
import org.entente.ground.identity.Ids;

/**
 * One revision on a timeline: the state that it left (none when it withdrew the record), what it
 * changed of the state before that this reader may know, and until when it stood.
 */
public record Step(
    Revision revision,
    Kind kind,
    Optional<Told> told,
    List<Difference> differences,
    Optional<Instant> until) {

  /** What a revision did, as far as this reader may know. */
  public enum Kind {
    FIRST,
    CHANGED,
    /** Nothing changed that is told. */
    SAME,
    WITHDRAWN,
    /** It was withdrawn before. */
    RETURNED
  }

  /** A field before and after; blank says nothing. */
  public record Difference(String name, String before, String after) {}

  public Step {
    differences = List.copyOf(differences);
  }

  static Step of(
      Revision revision, Optional<Told> told, Optional<Before> before, Optional<Instant> until) {
    var differences =
        told.flatMap(now -> before.flatMap(Before::told).map(then -> differences(then, now)))
            .orElse(List.of());
    return new Step(revision, kind(told, before, differences), told, differences, until);
  }

  /** The revision before, with its state unless it withdrew the record. */
  record Before(Optional<Told> told) {}

  private static Kind kind(
      Optional<Told> told, Optional<Before> before, List<Difference> differences) {
    if (told.isEmpty()) {
      return Kind.WITHDRAWN;
    }
    if (before.isEmpty()) {
      return Kind.FIRST;
    }
    if (before.get().told().isEmpty()) {
      return Kind.RETURNED;
    }
    return differences.isEmpty() ? Kind.SAME : Kind.CHANGED;
  }

  private static List<Difference> differences(Told before, Told after) {
    var names = new LinkedHashSet<String>();
    after.fields().forEach(field -> names.add(field.name()));
    before.fields().forEach(field -> names.add(field.name()));
    return names.stream()
        .map(name -> new Difference(name, before.value(name), after.value(name)))
        .filter(difference -> !difference.before().equals(difference.after()))
        .toList();
  }

  /** Names the revision in addresses; unlike its number it tells of no other revision. */
  public String brief() {
    return Ids.brief(revision.id());
  }
}
