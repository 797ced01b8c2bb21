package org.entente.mechanisms.intake.format.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.RawRow;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.format.Sheet;

/**
 * A report whose sheets are what people filled into a form: headers are the questions' labels,
 * codes the labels of choices, points two columns of degrees; rows of a repeat carry the cells of
 * the row they belong to. The sheets of the form itself are left out.
 */
final class Submissions implements Report {

  private final Report report;
  private final List<Sampled> tables;
  private final Form form;
  private final Repeats repeats;

  Submissions(Report report, List<Sampled> tables, Form form, Limits limits) {
    this.report = report;
    this.tables = List.copyOf(tables);
    this.form = form;
    this.repeats = new Repeats(report, this.tables, limits);
  }

  @Override
  public ReportFile file() {
    return report.file();
  }

  @Override
  public String format() {
    return report.format();
  }

  @Override
  public String encoding() {
    return report.encoding();
  }

  @Override
  public List<Sheet> sheets() {
    var sheets = new ArrayList<Sheet>();
    for (var table : tables) {
      sheets.add(new Sheet(sheets.size(), table.sheet().name(), table.sheet().hidden()));
    }
    return List.copyOf(sheets);
  }

  @Override
  public Stream<RawRow> rows(Sheet sheet) {
    var table = tables.get(sheet.position());
    if (!table.isSubmissions() && !form.isAnsweredUnder(table.headers())) {
      return report.rows(table.sheet());
    }
    var answers = Answers.of(repeats.sample(table), form);
    return repeats.rows(table).map(answers::read);
  }

  @Override
  public void close() {
    report.close();
  }
}
