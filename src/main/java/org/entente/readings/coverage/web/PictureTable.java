package org.entente.readings.coverage.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.files.Column;
import org.entente.ground.shell.files.Format;
import org.entente.ground.shell.files.Geometry;
import org.entente.ground.shell.files.Geometry.Position;
import org.entente.ground.shell.files.Row;
import org.entente.ground.shell.files.Table;
import org.entente.reference.missions.Mission;
import org.entente.reference.partners.LabelWords;
import org.entente.reference.places.Places;
import org.entente.reference.places.geometry.Point;
import org.entente.reference.places.geometry.Shape;
import org.springframework.stereotype.Component;

/** A picture as a table that leaves as a file: its filled cells, or its areas with their shapes. */
@Component
class PictureTable {

  private final Places places;
  private final LabelWords labels;

  PictureTable(Places places, LabelWords labels) {
    this.places = places;
    this.labels = labels;
  }

  /** Files with shapes hold a row for each area; others one for each area and sector. */
  Table of(Picture picture, Format format, Mission mission, Audience audience) {
    var words = picture.words();
    return new Table(
        "picture",
        words.say("coverage.title"),
        columns(picture, words),
        format == Format.GEOJSON
            ? areas(picture, audience)
            : PictureRow.of(picture).stream().map(row -> Row.of(row.cells())),
        left -> about(picture, left, mission, audience));
  }

  private static List<Column> columns(Picture picture, Words words) {
    var level = "#adm" + picture.query().level().number();
    return PictureRow.columns(level).stream()
        .map(column -> column.headed(words.say("coverage.column." + column.name())))
        .toList();
  }

  private Stream<Row> areas(Picture picture, Audience audience) {
    var query = picture.query();
    var shapes = places.shapes(query.level(), query.withinId(), audience);
    return PictureRow.ofAreas(picture).entrySet().stream()
        .map(
            area ->
                new Row(
                    area.getValue().cells(),
                    Optional.ofNullable(shapes.get(area.getKey())).map(PictureTable::shape)));
  }

  private static Geometry shape(Shape shape) {
    return new Geometry.Area(
        shape.outline().stream()
            .map(rings -> rings.stream().map(PictureTable::ring).toList())
            .toList());
  }

  private static List<Position> ring(List<Point> corners) {
    return corners.stream().map(at -> new Position(at.longitude(), at.latitude())).toList();
  }

  private SequencedMap<String, String> about(
      Picture picture, Set<Integer> left, Mission mission, Audience audience) {
    var words = picture.words();
    var about = new LinkedHashMap<String, String>();
    about.put(words.say("coverage.label"), labels.sayOfAll(left, audience, words));
    about.put(words.say("shell.files.asOf"), words.moment(picture.now().atZone(mission.zone())));
    for (var measure : Measure.values()) {
      about.put(
          words.say("coverage.measure." + measure.word()),
          words.say("coverage.rule." + measure.word()));
    }
    about.put(words.say("coverage.matrix"), picture.completeness());
    return about;
  }
}
