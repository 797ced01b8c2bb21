package org.entente.mechanisms.intake.profiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.columns.ValueKnowledge;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.format.ReportFormats;
import org.entente.mechanisms.intake.instructions.Instructions;
import org.entente.mechanisms.intake.instructions.Instructions.Table;
import org.entente.mechanisms.intake.profiles.Profiles.Use;
import org.entente.mechanisms.intake.understanding.Layout;
import org.entente.mechanisms.intake.understanding.SheetCandidate;
import org.entente.mechanisms.intake.understanding.Understanding;
import org.springframework.stereotype.Component;

/**
 * Lets the profiles of its source answer for a new file: the one with the same layout, else the one
 * with most of its columns, which then answers for those columns alone.
 */
@Component
public class Profiling {

  private static final double ALIKE_ENOUGH = 0.6;

  private final ReportFormats formats = ReportFormats.installed(Limits.STANDARD);
  private final Profiles profiles;

  Profiling(Profiles profiles) {
    this.profiles = profiles;
  }

  /** A profile on a table of the file, and how much of both is the same (0 to 1). */
  private record Fit(Profile profile, SheetCandidate sheet, Layout layout, double share) {

    boolean sameSheet() {
      var learned = profile.lesson().table().sheet();
      return learned.filter(layout.sheet().name()::equals).isPresent();
    }
  }

  /** Whether nobody has decided anything about the file yet, and its source has a profile. */
  public boolean mayServe(Import given, Audience owner) {
    var decided = given.instructions();
    return given.state() == Import.State.GIVEN
        && decided.table().equals(Table.FOUND)
        && decided.columns().isEmpty()
        && decided.writings().isEmpty()
        && decided.values().isEmpty()
        && profiles.findUse(given.id(), owner).isEmpty()
        && !profiles.listOf(given.given().partner(), owner).isEmpty();
  }

  /** What the profile that fits best decides about the file; it is noted that it did. */
  public Optional<Instructions> answer(Import given, Path file, Audience owner) {
    var known = profiles.listOf(given.given().partner(), owner);
    return bestFit(known, file, given).map(fit -> used(fit, given));
  }

  private Instructions used(Fit fit, Import given) {
    var lesson = fit.profile().lesson();
    profiles.noteUse(given, new Use(fit.profile().id(), lesson.version(), false));
    return lesson.about(fit.layout(), given.instructions());
  }

  /**
   * What a lesson that was brought along decides about the file.
   *
   * @throws Refused with {@link ProfileProblem.NotAProfileOf} when the file is not of its kind
   */
  public Instructions follow(Lesson lesson, Import given, Path file) {
    var brought =
        new Profile(
            new Profile.Id(given.id().value()), given.given().partner(), lesson, given.label());
    return bestFit(List.of(brought), file, given)
        .map(fit -> lesson.about(fit.layout(), given.instructions()))
        .orElseThrow(
            () ->
                new Refused(
                    new ProfileProblem.NotAProfileOf(lesson.name(), given.given().fileName())));
  }

  private Optional<Fit> bestFit(List<Profile> known, Path file, Import given) {
    try (var report = formats.open(new ReportFile(file, given.given().fileName()))) {
      var found = best(known, candidates(report, Table.FOUND));
      return found.isPresent()
          ? found
          : known.stream()
              .flatMap(each -> best(List.of(each), asLearned(report, each)).stream())
              .max(Comparator.comparingDouble(Fit::share));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The table may have been where nobody but a person would have found it. */
  private static List<SheetCandidate> asLearned(Report report, Profile profile) {
    var table = profile.lesson().table();
    return report.sheets().stream()
        .map(sheet -> new Table(Optional.of(sheet.name()), table.headerRows()))
        .flatMap(there -> candidates(report, there).stream().filter(each -> isOf(each, there)))
        .toList();
  }

  private static boolean isOf(SheetCandidate candidate, Table table) {
    return table.sheet().filter(candidate.verdict().sheet().name()::equals).isPresent();
  }

  private static List<SheetCandidate> candidates(Report report, Table table) {
    return Understanding.candidates(
        report, ValueKnowledge.NONE, Instructions.NONE.withTable(table));
  }

  private static Optional<Fit> best(List<Profile> known, List<SheetCandidate> sheets) {
    return known.stream()
        .flatMap(profile -> sheets.stream().flatMap(sheet -> fit(profile, sheet)))
        .filter(fit -> fit.share() >= ALIKE_ENOUGH)
        .max(
            Comparator.comparingDouble(Fit::share)
                .thenComparingDouble(fit -> fit.sheet().verdict().worth())
                .thenComparing(Fit::sameSheet));
  }

  private static Stream<Fit> fit(Profile profile, SheetCandidate sheet) {
    return sheet.layout().stream()
        .map(layout -> new Fit(profile, sheet, layout, profile.lesson().fit(layout)));
  }
}
