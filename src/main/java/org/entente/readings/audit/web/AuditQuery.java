package org.entente.readings.audit.web;

import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.history.ActFilter;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.shell.Here;
import org.entente.reference.missions.Moments;

/**
 * What an address asks of the audit trail; both days are included, in the zone of the mission. What
 * names nothing finds nothing.
 */
public record AuditQuery(
    String person, String organisation, String kind, String from, String until, String batch) {

  /** The id of no record. */
  private static final UUID NOTHING = new UUID(0, 0);

  static AuditQuery of(Here here) {
    return new AuditQuery(
        here.value("person").strip(),
        here.value("organisation"),
        here.value("kind"),
        here.value("from"),
        here.value("until"),
        here.value("batch").strip());
  }

  ActFilter filter(ZoneId zone) {
    return new ActFilter(
        written(person),
        written(organisation).map(it -> new PartyId(Ids.read(it).orElse(NOTHING))),
        written(kind),
        Moments.day(from).map(day -> day.atStartOfDay(zone).toInstant()),
        Moments.day(until).map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()),
        written(batch).map(it -> Ids.read(it).orElse(NOTHING)));
  }

  private static Optional<String> written(String text) {
    return Optional.of(text).filter(it -> !it.isBlank());
  }

  /** Whether anything narrows it. */
  public boolean narrows() {
    return !(person + organisation + kind + from + until + batch).isBlank();
  }
}
