package org.entente.mechanisms.intake.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.ground.problem.Refused;
import org.entente.mechanisms.intake.IntakeProblem.NoTable;
import org.entente.mechanisms.intake.IntakeProblem.SheetNotTaken;
import org.entente.mechanisms.intake.columns.ValueKnowledge;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.format.Sheet;
import org.entente.mechanisms.intake.understanding.SheetJudge.Judged;

/** Chooses the sheet of a report that holds its records, and settles what its columns mean. */
public final class Understanding {

  private Understanding() {}

  /**
   * Understands a report without a hint, or as its format declares it.
   *
   * @throws Refused with {@link NoTable} when no sheet says who works where
   */
  public static Understood of(Report report, ValueKnowledge knowledge) {
    if (!report.declared().isEmpty()) {
      return Declared.of(report);
    }
    var judge = new SheetJudge(knowledge);
    var judged = report.sheets().stream().map(sheet -> judge.judge(sample(report, sheet))).toList();
    var best =
        judged.stream()
            .filter(each -> each.layout().isPresent())
            .max(Comparator.comparingDouble(each -> each.verdict().worth()))
            .orElseThrow(() -> noTable(report, judged));
    return new Understood(best.layout().orElseThrow(), verdicts(judged, best));
  }

  private static SheetSample sample(Report report, Sheet sheet) {
    try (var rows = report.rows(sheet)) {
      return SheetSample.of(sheet, rows);
    }
  }

  private static List<SheetVerdict> verdicts(List<Judged> judged, Judged best) {
    var taken = best.verdict().sheet();
    var verdicts = new ArrayList<SheetVerdict>();
    for (var each : judged) {
      var verdict = each.verdict();
      var why = new ArrayList<>(verdict.why());
      boolean isTaken = verdict.sheet().equals(taken);
      if (!isTaken && each.layout().isPresent()) {
        why.add(new SheetReason.ServesLess(taken.name()));
      }
      verdicts.add(
          new SheetVerdict(verdict.sheet(), verdict.worth(), verdict.rowsSeen(), isTaken, why));
    }
    verdicts.sort(Comparator.comparingDouble(SheetVerdict::worth).reversed());
    return verdicts;
  }

  private static Refused noTable(Report report, List<Judged> judged) {
    var sheets =
        judged.stream()
            .map(Judged::verdict)
            .map(verdict -> new SheetNotTaken(verdict.sheet().name(), verdict.why()))
            .toList();
    return new Refused(new NoTable(report.file().name(), sheets));
  }
}
