package org.entente.mechanisms.intake.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.ground.problem.Refused;
import org.entente.mechanisms.intake.IntakeProblem.NoTable;
import org.entente.mechanisms.intake.IntakeProblem.SheetNotTaken;
import org.entente.mechanisms.intake.columns.ValueKnowledge;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.format.Sheet;
import org.entente.mechanisms.intake.instructions.Instructions;
import org.entente.mechanisms.intake.understanding.SheetJudge.Judged;

/**
 * Chooses the sheet of a report that holds its records, and settles what its columns mean; what was
 * decided about either holds.
 */
public final class Understanding {

  private Understanding() {}

  /**
   * Understands a report without a hint, or as its format declares it.
   *
   * @throws Refused with {@link NoTable} when no sheet says who works where
   */
  public static Understood of(Report report, ValueKnowledge knowledge) {
    return of(report, knowledge, Instructions.NONE);
  }

  /**
   * Understands a report as it was decided, and what was left open by itself.
   *
   * @throws Refused with {@link NoTable} when no sheet, or not the chosen one, says who works where
   */
  public static Understood of(Report report, ValueKnowledge knowledge, Instructions decided) {
    if (!report.declared().isEmpty()) {
      return Declared.of(report);
    }
    var judge = new SheetJudge(knowledge, decided);
    var judged = report.sheets().stream().map(sheet -> judge.judge(sample(report, sheet))).toList();
    var best = best(judged, decided).orElseThrow(() -> noTable(report, judged));
    return new Understood(best.layout().orElseThrow(), verdicts(judged, best));
  }

  /** Every sheet, the one that would be taken first, then by worth, for a person to choose. */
  public static List<SheetCandidate> candidates(
      Report report, ValueKnowledge knowledge, Instructions decided) {
    if (!report.declared().isEmpty()) {
      return List.of(declared(report));
    }
    var judge = new SheetJudge(knowledge, decided);
    var samples = report.sheets().stream().map(sheet -> sample(report, sheet)).toList();
    var judged = samples.stream().map(judge::judge).toList();
    var verdicts = best(judged, decided).map(best -> verdicts(judged, best)).orElse(List.of());
    var candidates = new ArrayList<SheetCandidate>();
    for (int at = 0; at < judged.size(); at++) {
      var each = judged.get(at);
      var told =
          verdicts.stream()
              .filter(verdict -> verdict.sheet().equals(each.verdict().sheet()))
              .findFirst()
              .orElse(each.verdict());
      candidates.add(new SheetCandidate(told, each.layout(), samples.get(at).first()));
    }
    candidates.sort(
        Comparator.comparing((SheetCandidate each) -> !each.verdict().taken())
            .thenComparingDouble(each -> -each.verdict().worth()));
    return candidates;
  }

  private static SheetCandidate declared(Report report) {
    var declared = Declared.of(report);
    var rows = sample(report, declared.layout().sheet()).first();
    return new SheetCandidate(declared.sheets().getFirst(), Optional.of(declared.layout()), rows);
  }

  /**
   * The chosen sheet or none; without a choice, or when it is not there, the one that serves best.
   */
  private static Optional<Judged> best(List<Judged> judged, Instructions decided) {
    var chosen =
        judged.stream()
            .filter(each -> decided.table().sheet().filter(name(each)::equals).isPresent())
            .findFirst();
    return chosen.isPresent()
        ? chosen.filter(Judged::takeable)
        : judged.stream()
            .filter(Judged::takeable)
            .max(Comparator.comparingDouble(each -> each.verdict().worth()));
  }

  private static String name(Judged each) {
    return each.verdict().sheet().name();
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
      if (!isTaken && each.takeable()) {
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
