package org.entente.registers.incidents;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.history.Act;
import org.entente.ground.history.Change;
import org.entente.ground.history.Payload;
import org.entente.ground.identity.RecordRef;
import org.entente.registers.incidents.IncidentStore.Line;
import org.entente.registers.incidents.Incidents.Outcome;
import org.entente.registers.incidents.Incidents.Recording;

/**
 * The writing of incidents in one act: a record that says already what it is to say is not written,
 * so that readers of the one are not told when only the other changed.
 */
final class IncidentWriting {

  private final IncidentStore store;
  private final Act act;
  private final Map<Slot, Line> stood;
  private final List<Change> changes = new ArrayList<>();

  IncidentWriting(IncidentStore store, Act act, List<Line> stood) {
    this.store = store;
    this.act = act;
    this.stood = stood.stream().collect(toMap(Slot::of, line -> line));
  }

  /** One of the two records that an incident may have. */
  private record Slot(UUID id, boolean exact) {
    static Slot of(Line line) {
      return new Slot(line.entry().incident().id().value(), line.exact());
    }
  }

  /** What is to be a revision each. */
  List<Change> changes() {
    return List.copyOf(changes);
  }

  /** Writes it coarser for all its readers, and whole under the tighter label. */
  Outcome split(Recording given, Incident seen, int tighter) {
    int before = changes.size();
    put(given, new Line(false, entry(given, seen, given.label())));
    put(given, new Line(true, entry(given, given.whole(), tighter)));
    return outcome(given, before);
  }

  /** Writes it whole for all its readers. */
  Outcome whole(Recording given) {
    int before = changes.size();
    put(given, new Line(false, entry(given, given.whole(), given.label())));
    Optional.ofNullable(stood.get(new Slot(given.whole().id().value(), true)))
        .ifPresent(this::remove);
    return outcome(given, before);
  }

  private void remove(Line line) {
    store.remove(List.of(line.entry().incident().id().value()), line.exact());
    changes.add(gone(line, act));
  }

  private Outcome outcome(Recording given, int before) {
    if (changes.size() == before) {
      return Outcome.UNCHANGED;
    }
    boolean known = stood.containsKey(new Slot(given.whole().id().value(), false));
    return known ? Outcome.CHANGED : Outcome.CREATED;
  }

  private IncidentEntry entry(Recording given, Incident said, int label) {
    return new IncidentEntry(said, given.owner(), label, act.at());
  }

  private void put(Recording given, Line line) {
    var entry = line.entry();
    boolean said =
        Optional.ofNullable(stood.get(Slot.of(line)))
            .map(Line::entry)
            .filter(it -> it.label() == entry.label())
            .filter(it -> it.incident().equals(entry.incident()))
            .isPresent();
    if (!said) {
      store.put(act.mission(), line);
      changes.add(
          new Change(
              ref(line, act),
              Optional.of(Payload.of(entry.incident())),
              given.owner(),
              entry.label(),
              given.source()));
    }
  }

  /** That a record stands no more. */
  static Change gone(Line line, Act act) {
    return new Change(
        ref(line, act),
        Optional.empty(),
        line.entry().owner(),
        line.entry().label(),
        Optional.empty());
  }

  private static RecordRef ref(Line line, Act act) {
    var id = line.entry().incident().id();
    return line.exact() ? id.exactIn(act.mission()) : id.in(act.mission());
  }
}
