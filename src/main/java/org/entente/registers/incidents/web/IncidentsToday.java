package org.entente.registers.incidents.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.parts.TodayPart;
import org.entente.registers.incidents.IncidentFilter;
import org.springframework.stereotype.Component;

/** The newest incidents on the front page, each as exactly as its reader may know it. */
@Component
public class IncidentsToday implements TodayPart {

  private static final int SHOWN = 4;

  private final IncidentDesk desk;

  IncidentsToday(IncidentDesk desk) {
    this.desk = desk;
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public boolean onTheWall() {
    return true;
  }

  @Override
  public String titleKey() {
    return "incidents.title";
  }

  @Override
  public String template() {
    return "registers/incidents/web/today";
  }

  /** Nothing where no incident is known. */
  @Override
  public Optional<Object> show(Audience audience, Set<String> roles, Words words) {
    List<IncidentLine> newest = desk.lines(IncidentFilter.all(), audience, words, 0, SHOWN);
    return Optional.of(new Newest(newest)).filter(it -> !newest.isEmpty()).map(Object.class::cast);
  }

  /** The incidents shown. */
  public record Newest(List<IncidentLine> incidents) {}
}
