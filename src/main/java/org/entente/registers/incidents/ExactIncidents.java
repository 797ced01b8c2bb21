package org.entente.registers.incidents;

import java.util.List;
import org.entente.ground.history.Register;
import org.entente.ground.history.Revision;
import org.entente.ground.identity.MissionId;
import org.springframework.stereotype.Component;

/** Incidents as exactly as they were told, put back from their own revisions. */
@Component
class ExactIncidents implements Register {

  private final Incidents incidents;

  ExactIncidents(Incidents incidents) {
    this.incidents = incidents;
  }

  @Override
  public String recordType() {
    return Incident.EXACT_TYPE;
  }

  @Override
  public void restore(List<Revision> revisions) {
    incidents.restore(revisions, true);
  }

  @Override
  public void empty(MissionId mission) {
    incidents.emptyExact(mission);
  }
}
