package org.entente.registers.access.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.parts.TodayPart;
import org.entente.reference.missions.Missions;
import org.springframework.stereotype.Component;

/** The areas that aid reaches least today, on the front page. */
@Component
public class AccessToday implements TodayPart {

  private static final int SHOWN = 5;
  private static final AccessQuery EVERYWHERE = new AccessQuery("", "", "", "", "", "");

  private final AccessDesk desk;
  private final Missions missions;

  AccessToday(AccessDesk desk, Missions missions) {
    this.desk = desk;
    this.missions = missions;
  }

  @Override
  public int order() {
    return 45;
  }

  @Override
  public boolean onTheWall() {
    return true;
  }

  @Override
  public String titleKey() {
    return "access.title";
  }

  @Override
  public String template() {
    return "registers/access/web/today";
  }

  /** Nothing while nobody says anything of access. */
  @Override
  public Optional<Object> show(Audience audience, Set<String> roles, Words words) {
    var day = missions.today(missions.find(audience).orElseThrow());
    var areas = desk.areas(EVERYWHERE, day, audience, words);
    return Optional.of(new Worst(areas.stream().limit(SHOWN).toList(), areas.size()))
        .filter(it -> !areas.isEmpty())
        .map(Object.class::cast);
  }

  /** The areas shown, and how many there are. */
  public record Worst(List<AccessArea> areas, int all) {}
}
