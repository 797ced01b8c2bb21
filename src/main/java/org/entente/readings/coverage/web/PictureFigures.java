package org.entente.readings.coverage.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.entente.ground.shell.Figure;
import org.entente.readings.coverage.Cell;
import org.entente.readings.coverage.Matrix;

/** The key figures of a picture, each with what it rests on, by the message key of its label. */
final class PictureFigures {

  private final Picture picture;
  private final ZoneId zone;

  PictureFigures(Picture picture, ZoneId zone) {
    this.picture = picture;
    this.zone = zone;
  }

  SequencedMap<String, Figure> figures() {
    var figures = new LinkedHashMap<String, Figure>();
    for (var measure : Measure.values()) {
      figures.put("coverage.measure." + measure.word(), figure(measure));
    }
    var gaps = Figure.reported(matrix().gaps(), basis("coverage.rule.gaps"));
    figures.put("coverage.gaps", gaps);
    return figures;
  }

  private Matrix matrix() {
    return picture.matrix();
  }

  private Figure figure(Measure measure) {
    var basis = basis("coverage.rule." + measure.word());
    return matrix()
        .total()
        .flatMap(measure::of)
        .map(value -> Figure.reported(value, basis))
        .orElseGet(() -> new Figure.NothingReported(basis));
  }

  private Figure.Basis basis(String rule) {
    return new Figure.Basis(
        rule,
        period(),
        new Figure.NotExpected(matrix().completeness().activities()),
        matrix().total().map(Cell::partners).orElse(0),
        picture.now().atZone(zone));
  }

  /** The day asked for; else the days between the oldest and the newest of the latest reports. */
  private Figure.Period period() {
    return picture
        .query()
        .asOf()
        .day()
        .map(day -> new Figure.Period(day, day))
        .orElseGet(this::reported);
  }

  private Figure.Period reported() {
    var newest = matrix().byArea().values().stream().map(Cell::newest).toList();
    var first = newest.stream().min(Comparator.naturalOrder()).orElse(picture.now());
    var last = newest.stream().max(Comparator.naturalOrder()).orElse(picture.now());
    return new Figure.Period(day(first), day(last));
  }

  private LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }
}
