package org.entente.registers.needs.assessment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.ground.history.Act;
import org.entente.ground.identity.Ids;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.mechanisms.intake.figures.FigureTable;
import org.entente.mechanisms.intake.figures.FigureTables;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.format.ReportFormats;
import org.entente.mechanisms.intake.recognition.KnownValues;
import org.entente.reference.partners.Partners;
import org.entente.reference.places.Places;
import org.entente.registers.needs.NeedProblem;
import org.entente.registers.needs.Needs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the figures of an assessment from a file of any kind that is read: whole or not at all. A
 * figure is known again by its owner, assessment, day, place and what it counts: told otherwise it
 * gets a revision, told alike it stays. What a file leaves out stays too.
 */
@Component
public class AssessmentImport {

  private final Needs needs;
  private final Places places;
  private final Partners partners;
  private final Ids ids;

  AssessmentImport(Needs needs, Places places, Partners partners, Ids ids) {
    this.needs = needs;
    this.places = places;
    this.partners = partners;
    this.ids = ids;
  }

  /**
   * Takes a file.
   *
   * @throws Refused when it cannot be read, or no sheet, or not the one asked for, counts people by
   *     area
   */
  @Transactional
  public AssessmentReceipt take(ReportFile file, Assessment assessment, Act act, Audience owner) {
    var gazetteer = places.gazetteer(owner);
    var known = new KnownValues(gazetteer, partners.resolver(owner));
    try (var report = ReportFormats.installed(Limits.STANDARD).open(file)) {
      var tables = FigureTables.of(report, known);
      var table = chosen(tables, assessment, file.name());
      var taking =
          new AssessmentTaking(table, assessment, new CountedPlace(gazetteer), file.name());
      taking.read(table.read(report));
      var said = needs.listOf(assessment.name(), assessment.surveyed(), assessment.owner(), owner);
      needs.record(taking.recordings(said, ids), act);
      return taking.receipt(names(tables.stream().filter(each -> !each.equals(table)).toList()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("reading the file of an assessment", unreadable);
    }
  }

  private static FigureTable chosen(List<FigureTable> tables, Assessment said, String file) {
    if (tables.isEmpty()) {
      throw new Refused(new NeedProblem.NoFigures(file));
    }
    return said.sheet()
        .map(name -> named(tables, name).orElseThrow(() -> noSuch(tables, name, file)))
        .orElse(tables.getFirst());
  }

  private static Optional<FigureTable> named(List<FigureTable> tables, String name) {
    return tables.stream().filter(each -> name(each).equals(name)).findFirst();
  }

  private static Refused noSuch(List<FigureTable> tables, String name, String file) {
    var sheets = names(tables).stream().collect(Collectors.joining(", "));
    return new Refused(new NeedProblem.NoSuchFigureSheet(file, name, sheets));
  }

  private static List<String> names(List<FigureTable> tables) {
    return tables.stream().map(AssessmentImport::name).toList();
  }

  private static String name(FigureTable table) {
    return table.layout().sheet().name();
  }
}
