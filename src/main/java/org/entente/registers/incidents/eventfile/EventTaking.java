package org.entente.registers.incidents.eventfile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.ground.history.Act;
import org.entente.ground.identity.Ids;
import org.entente.ground.releasability.Audience;
import org.entente.mechanisms.intake.format.RawRow;
import org.entente.mechanisms.intake.values.RowHash;
import org.entente.reference.places.Gazetteer;
import org.entente.registers.incidents.Incident;
import org.entente.registers.incidents.Incidents;
import org.entente.registers.incidents.Incidents.Outcome;
import org.entente.registers.incidents.eventfile.EventReceipt.Issue;
import org.entente.registers.incidents.eventfile.EventReceipt.Why;

/** The taking of one file, some hundreds of rows at a time. */
final class EventTaking {

  private static final int STRETCH = 500;

  private final Incidents incidents;
  private final Ids ids;
  private final Gazetteer gazetteer;
  private final String file;
  private final EventImport.Under under;
  private final Act act;
  private final Audience owner;

  private final Map<String, EventRow> waiting = new LinkedHashMap<>();
  private final Map<String, String> told = new HashMap<>();
  private final List<Issue> issues = new ArrayList<>();
  private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
  private int read;
  private int skipped;
  private int rejected;

  EventTaking(
      Incidents incidents,
      Ids ids,
      Gazetteer gazetteer,
      String file,
      EventImport.Under under,
      Act act,
      Audience owner) {
    this.incidents = incidents;
    this.ids = ids;
    this.gazetteer = gazetteer;
    this.file = file;
    this.under = under;
    this.act = act;
    this.owner = owner;
  }

  /** Takes the rows below a header. */
  EventReceipt take(EventColumns columns, Iterator<RawRow> rows) {
    var hash = new RowHash(columns.headers());
    while (rows.hasNext()) {
      var raw = rows.next();
      if (read > 0 || !EventColumns.isTags(raw)) {
        read++;
        take(columns, new EventRow(columns, raw), hash.of(raw.cells()));
      }
    }
    record(columns.layout());
    return new EventReceipt(
        columns.layout().origin().word(),
        read,
        outcomes.getOrDefault(Outcome.CREATED, 0),
        outcomes.getOrDefault(Outcome.CHANGED, 0),
        outcomes.getOrDefault(Outcome.UNCHANGED, 0),
        skipped,
        rejected,
        issues);
  }

  /** The second time that a file tells of an event it is skipped, if it says the same. */
  private void take(EventColumns columns, EventRow row, String hash) {
    var before =
        Optional.ofNullable(row.key().isEmpty() ? null : told.putIfAbsent(row.key(), hash));
    if (before.isEmpty()) {
      waiting.put(row.key().isEmpty() ? "row " + row.number() : row.key(), row);
    } else if (before.get().equals(hash)) {
      skipped++;
    } else {
      rejected++;
      issues.add(new Issue(row.number(), columns.layout().column("key"), Why.KEY_TWICE));
    }
    if (waiting.size() >= STRETCH) {
      record(columns.layout());
    }
  }

  private void record(EventLayout layout) {
    var known = incidents.listKeyed(layout.origin(), waiting.keySet(), under.owner(), owner);
    var recordings = new ArrayList<Incidents.Recording>();
    waiting.forEach(
        (key, row) -> {
          var id = Optional.ofNullable(known.get(key));
          row.incident(id.orElseGet(() -> new Incident.Id(ids.next())), gazetteer)
              .ifPresentOrElse(
                  incident -> recordings.add(recording(incident, row)), () -> rejected++);
          issues.addAll(row.issues());
        });
    incidents
        .record(recordings, act, owner)
        .values()
        .forEach(outcome -> outcomes.merge(outcome, 1, Integer::sum));
    waiting.clear();
  }

  private Incidents.Recording recording(Incident incident, EventRow row) {
    return new Incidents.Recording(
        incident,
        under.owner(),
        under.label(),
        under.exactLabel(),
        Optional.of(file + ", row " + row.number()));
  }
}
