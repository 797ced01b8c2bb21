package org.entente.registers.incidents.eventfile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import org.entente.ground.history.Act;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.RawRow;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.format.ReportFormats;
import org.entente.reference.places.Places;
import org.entente.registers.incidents.IncidentProblem;
import org.entente.registers.incidents.Incidents;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the events of a collection from a file of any kind that is read: whole or not at all. An
 * event is known again by its owner and what the collection calls it: told otherwise it gets a
 * revision, told alike it stays. What a file leaves out stays too.
 */
@Component
public class EventImport {

  /** Above the header there may be a title and remarks. */
  private static final int HEADER_WITHIN = 20;

  private final Incidents incidents;
  private final Places places;
  private final Ids ids;

  EventImport(Incidents incidents, Places places, Ids ids) {
    this.incidents = incidents;
    this.places = places;
    this.ids = ids;
  }

  /** Whose the incidents are, who may read them, and who exactly. */
  public record Under(PartyId owner, int label, int exactLabel) {}

  /**
   * Takes a file.
   *
   * @throws Refused when it cannot be read, or has no columns of a known collection
   */
  @Transactional
  public EventReceipt take(ReportFile file, Under under, Act act, Audience owner) {
    var gazetteer = places.gazetteer(owner);
    var taking = new EventTaking(incidents, ids, gazetteer, file.name(), under, act, owner);
    try (var report = ReportFormats.installed(Limits.STANDARD).open(file)) {
      return report.sheets().stream()
          .flatMap(sheet -> taken(report, sheet.position(), taking).stream())
          .findFirst()
          .orElseThrow(() -> new Refused(new IncidentProblem.NoEventColumns(file.name())));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("reading the file of events", unreadable);
    }
  }

  private static Optional<EventReceipt> taken(Report report, int sheet, EventTaking taking) {
    try (var rows = report.rows(report.sheets().get(sheet))) {
      var walk = rows.iterator();
      return header(walk).map(columns -> taking.take(columns, walk));
    }
  }

  private static Optional<EventColumns> header(Iterator<RawRow> rows) {
    for (int looked = 0; looked < HEADER_WITHIN && rows.hasNext(); looked++) {
      var columns = EventColumns.of(rows.next());
      if (columns.isPresent()) {
        return columns;
      }
    }
    return Optional.empty();
  }
}
