package org.entente.readings.coverage.web;

import java.util.Optional;
import java.util.Set;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.parts.TodayPart;
import org.entente.readings.coverage.AsOf;
import org.entente.readings.coverage.Coverage;
import org.entente.reference.missions.Mission;
import org.entente.reference.missions.Missions;
import org.entente.reference.places.AdminLevel;
import org.entente.reference.places.Places;
import org.springframework.stereotype.Component;

/** The picture on the front page: its headline figures, and a small map that leads to it. */
@Component
class PictureToday implements TodayPart {

  private static final PictureQuery WHOLE =
      new PictureQuery(Optional.empty(), AdminLevel.ADM1, Measure.PARTNERS, AsOf.now(), false);

  private final Coverage coverage;
  private final Places places;
  private final Missions missions;

  PictureToday(Coverage coverage, Places places, Missions missions) {
    this.coverage = coverage;
    this.places = places;
    this.missions = missions;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public boolean onTheWall() {
    return true;
  }

  @Override
  public String titleKey() {
    return "coverage.title";
  }

  @Override
  public String template() {
    return "readings/coverage/web/today";
  }

  /** Nothing while no activity is reported that the reader may know. */
  @Override
  public Optional<Object> show(Audience audience, Set<String> roles, Words words) {
    return missions
        .find(audience)
        .map(mission -> headlines(mission, audience, words))
        .filter(headlines -> headlines.picture().matrix().completeness().activities() > 0)
        .map(Object.class::cast);
  }

  private Headlines headlines(Mission mission, Audience audience, Words words) {
    var matrix = coverage.matrix(WHOLE.level(), WHOLE.withinId(), WHOLE.asOf(), audience);
    var now = missions.clock(mission).instant();
    var picture = Picture.of(WHOLE, matrix, places.gazetteer(audience), words, now);
    var figures = new PictureFigures(picture, mission.zone()).headlines();
    return new Headlines(picture, figures, places.thumbnail(WHOLE.level(), audience));
  }
}
