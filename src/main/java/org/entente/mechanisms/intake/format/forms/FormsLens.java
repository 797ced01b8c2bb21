package org.entente.mechanisms.intake.format.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.ground.problem.Refused;
import org.entente.mechanisms.intake.IntakeProblem.FormWithoutSubmissions;
import org.entente.mechanisms.intake.format.Blanks;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.RawRow;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.format.ReportLens;
import org.entente.mechanisms.intake.format.Sheet;

/**
 * Finds a form among the sheets of a report, and the sheets that are answers to it; finds the
 * exports of ODK and Kobo by the ids that they give to each submission, with or without a form.
 */
public final class FormsLens implements ReportLens {

  private static final int ROWS_LOOKED_AT = 50;
  private static final int SHEETS_LOOKED_AT = 200;
  private static final int LONGEST_FORM = 20_000;
  private static final Set<String> PARTS = Set.of("survey", "choices", "settings");
  private static final Grid NOTHING = Grid.of(List.of());

  @Override
  public Report over(Report report, Limits limits) {
    var sheets = sampled(report);
    var surveys = those(sheets, FormReader::isSurvey);
    var choices = those(sheets, FormReader::isChoices);
    var settings = those(sheets, grid -> grid.has("form_id", "default_language", "form_title"));
    var others = new ArrayList<>(sheets);
    others.removeAll(surveys);
    others.removeAll(choices);
    others.removeAll(settings);
    var form = surveys.isEmpty() ? Form.UNKNOWN : form(report, surveys, choices, settings);
    boolean answered = others.stream().anyMatch(it -> form.isAnsweredUnder(it.headers()));
    if (!surveys.isEmpty() && !answered) {
      throw new Refused(new FormWithoutSubmissions(report.file().name()));
    }
    boolean submitted = others.stream().anyMatch(Sampled::isSubmissions);
    return answered || submitted ? new Submissions(report, others, form, limits) : report;
  }

  private static Form form(
      Report report, List<Sampled> surveys, List<Sampled> choices, List<Sampled> settings) {
    boolean listed = report.format().startsWith("json");
    return FormReader.read(whole(report, surveys), whole(report, choices), first(settings), listed);
  }

  private static List<Sampled> sampled(Report report) {
    return report.sheets().stream()
        .limit(SHEETS_LOOKED_AT)
        .map(sheet -> new Sampled(sheet, rows(report, sheet, ROWS_LOOKED_AT)))
        .filter(sheet -> !sheet.rows().isEmpty())
        .flatMap(sheet -> parted(report, sheet))
        .toList();
  }

  /** A form in one text table has its sheets below each other, and their names before them. */
  private static Stream<Sampled> parted(Report report, Sampled sheet) {
    boolean several =
        sheet.rows().size() > 1
            && PARTS.contains(name(sheet.rows().getFirst()))
            && sheet.rows().getFirst().cells().size() == 1
            && name(sheet.rows().get(1)).isEmpty();
    if (!several) {
      return Stream.of(sheet);
    }
    var parts = new LinkedHashMap<String, List<RawRow>>();
    var part = "";
    for (var row : rows(report, sheet.sheet(), LONGEST_FORM)) {
      part = name(row).isEmpty() ? part : name(row);
      var rows = parts.computeIfAbsent(part, _ -> new ArrayList<>());
      var cells = row.cells().subList(1, row.cells().size());
      if (!cells.isEmpty()) {
        rows.add(new RawRow(row.number(), cells, row.filtered()));
      }
    }
    parts.values().removeIf(List::isEmpty);
    return parts.values().stream().map(rows -> new Sampled(sheet.sheet(), rows));
  }

  private static String name(RawRow row) {
    return Blanks.clean(row.cell(0)).toLowerCase(Locale.ROOT);
  }

  private static List<Sampled> those(List<Sampled> sheets, Predicate<Grid> wanted) {
    return sheets.stream().filter(sheet -> wanted.test(Grid.of(sheet.rows()))).toList();
  }

  private static Grid whole(Report report, List<Sampled> sheets) {
    return sheets.stream().findFirst().map(it -> Grid.of(whole(report, it))).orElse(NOTHING);
  }

  private static List<RawRow> whole(Report report, Sampled sheet) {
    boolean all = sheet.rows().size() != ROWS_LOOKED_AT;
    return all ? sheet.rows() : rows(report, sheet.sheet(), LONGEST_FORM);
  }

  private static Grid first(List<Sampled> sheets) {
    return sheets.stream().findFirst().map(it -> Grid.of(it.rows())).orElse(NOTHING);
  }

  private static List<RawRow> rows(Report report, Sheet sheet, int most) {
    try (var rows = report.rows(sheet)) {
      return rows.limit(most).toList();
    }
  }
}
