package org.entente.readings.coverage.products;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.parts.SituationPart;
import org.entente.readings.coverage.AsOf;
import org.entente.readings.coverage.Cell;
import org.entente.readings.coverage.Coverage;
import org.entente.readings.coverage.web.Measure;
import org.entente.readings.coverage.web.Picture;
import org.entente.readings.coverage.web.PictureFigures;
import org.entente.readings.coverage.web.PictureQuery;
import org.entente.reference.missions.Mission;
import org.entente.reference.missions.Missions;
import org.entente.reference.places.AdminLevel;
import org.entente.reference.places.Places;
import org.springframework.stereotype.Component;

/** Who does what where, as a section of a situation report: figures, map, areas by sectors. */
@Component
class PictureSituation implements SituationPart {

  private final Coverage coverage;
  private final Places places;
  private final Missions missions;

  PictureSituation(Coverage coverage, Places places, Missions missions) {
    this.coverage = coverage;
    this.places = places;
    this.missions = missions;
  }

  @Override
  public String name() {
    return "picture";
  }

  @Override
  public int order() {
    return 10;
  }

  /** Nothing while no activity is reported that the reader may know. */
  @Override
  public Optional<Section> say(Asked asked, Audience audience, Words words) {
    return missions
        .find(audience)
        .map(mission -> picture(asked, mission, audience, words))
        .filter(picture -> picture.matrix().completeness().activities() > 0)
        .map(picture -> section(picture, audience));
  }

  private Picture picture(Asked asked, Mission mission, Audience audience, Words words) {
    var asOf = new AsOf(Optional.of(asked.on()), Optional.empty(), asked.knownAt());
    var query = new PictureQuery(Optional.empty(), AdminLevel.ADM1, Measure.PARTNERS, asOf, false);
    var matrix = coverage.matrix(query.level(), query.withinId(), asOf, audience);
    var now = asked.knownAt().orElseGet(missions.clock(mission)::instant);
    return Picture.of(query, matrix, places.gazetteer(audience), words, now);
  }

  private Section section(Picture picture, Audience audience) {
    var words = picture.words();
    var level = picture.query().level();
    return new Section(
        name(),
        words.say("coverage.matrix"),
        facts(picture, audience),
        places
            .map(level, Optional.empty(), audience)
            .map(map -> PictureDrawing.of(picture, map, List.of())),
        List.of(byArea(picture), bySector(picture)),
        List.of(picture.completeness(), words.say("places.map.borders")));
  }

  private List<Fact> facts(Picture picture, Audience audience) {
    var words = picture.words();
    var zone = missions.find(audience).orElseThrow().zone();
    var facts = new ArrayList<Fact>();
    new PictureFigures(picture, zone)
        .figures()
        .forEach(
            (key, figure) ->
                facts.add(
                    new Fact(
                        key,
                        words.say(key),
                        figure.text(words),
                        words.say(figure.basis().ruleKey()))));
    return facts;
  }

  private static Sheet byArea(Picture picture) {
    var words = picture.words();
    var rows =
        picture.matrix().areas().stream()
            .map(area -> cells(picture.name(area), picture.all(area), picture))
            .toList();
    return new Sheet(words.say("coverage.sheet.areas"), head("coverage.area", words), rows);
  }

  private static Sheet bySector(Picture picture) {
    var words = picture.words();
    var matrix = picture.matrix();
    var rows =
        matrix.sectors().stream()
            .map(
                sector ->
                    cells(
                        picture.sectorName(sector),
                        Optional.ofNullable(matrix.bySector().get(sector)),
                        picture))
            .toList();
    return new Sheet(words.say("coverage.sheet.sectors"), head("coverage.sector", words), rows);
  }

  private static List<String> head(String first, Words words) {
    return Stream.concat(
            Stream.of(first),
            Stream.of(Measure.values()).map(measure -> "coverage.measure." + measure.word()))
        .map(words::say)
        .toList();
  }

  private static List<String> cells(String name, Optional<Cell> cell, Picture picture) {
    var words = picture.words();
    return cell.map(
            all ->
                List.of(
                    name,
                    words.number(all.partners()),
                    words.number(all.activities()),
                    picture.people(all)))
        .orElseGet(() -> List.of(name, words.say("coverage.none"), "–", "–"));
  }
}
