package org.entente.readings.coverage.web;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.entente.ground.shell.Figure;
import org.entente.readings.coverage.Cell;
import org.entente.readings.coverage.Matrix;

/** The key figures of a picture, each with what it rests on, by the message key of its label. */
public final class PictureFigures {

  private final Picture picture;
  private final ZoneId zone;

  public PictureFigures(Picture picture, ZoneId zone) {
    this.picture = picture;
    this.zone = zone;
  }

  /** All of them. */
  public SequencedMap<String, Figure> figures() {
    var figures = new LinkedHashMap<String, Figure>();
    for (var measure : Measure.values()) {
      figures.put("coverage.measure." + measure.word(), figure(measure));
    }
    figures.put("coverage.gaps", gaps());
    return figures;
  }

  /** What stands on the front page: what is done, by how many, and where nothing is reported. */
  SequencedMap<String, Figure> headlines() {
    var figures = new LinkedHashMap<String, Figure>();
    figures.put("coverage.measure.activities", figure(Measure.ACTIVITIES));
    figures.put("coverage.measure.partners", figure(Measure.PARTNERS));
    figures.put("coverage.areas", areas());
    figures.put("coverage.gaps", gaps());
    return figures;
  }

  private Matrix matrix() {
    return picture.matrix();
  }

  private Figure figure(Measure measure) {
    var basis = basis("coverage.rule." + measure.word());
    var total = matrix().total();
    if (measure == Measure.PEOPLE && total.filter(Cell::withheld).isPresent()) {
      return new Figure.Withheld(basis);
    }
    return total
        .flatMap(measure::of)
        .map(value -> Figure.reported(value, basis))
        .orElseGet(() -> new Figure.NothingReported(basis));
  }

  private Figure areas() {
    return overAreas(matrix().byArea().size(), basis("coverage.rule.areas"));
  }

  private Figure gaps() {
    return overAreas(matrix().gaps(), basis("coverage.rule.gaps"));
  }

  /** Without areas in the gazetteer nobody knows how many are reached, or not. */
  private Figure overAreas(int count, Figure.Basis basis) {
    return matrix().areas().isEmpty()
        ? new Figure.Unknown("coverage.areas.unknown", basis)
        : Figure.reported(count, basis);
  }

  private Figure.Basis basis(String rule) {
    return new Figure.Basis(
        rule,
        picture.query().asOf().period(),
        received(),
        matrix().total().map(Cell::partners).orElse(0),
        picture.now().atZone(zone));
  }

  /** Reports that came of those expected; where nobody said what to expect, what was reported. */
  private Figure.Coverage received() {
    var complete = matrix().completeness();
    return complete
        .reports()
        .<Figure.Coverage>map(rate -> new Figure.Received(rate.received(), rate.expected()))
        .orElseGet(() -> new Figure.Counted("coverage.rests", complete.activities()));
  }
}
