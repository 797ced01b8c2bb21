package org.entente.mechanisms.intake.rejected;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Gate;
import org.entente.ground.shell.Words;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.ImportProblem;
import org.entente.mechanisms.intake.Originals;
import org.entente.mechanisms.intake.Receipt;
import org.entente.mechanisms.intake.RowIssue;
import org.entente.mechanisms.intake.Wording;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.format.ReportFormats;
import org.entente.mechanisms.intake.format.Sheet;
import org.entente.mechanisms.intake.format.excerpts.Excerpt;
import org.entente.mechanisms.intake.preview.PreviewedRow;
import org.entente.mechanisms.intake.preview.Previews;
import org.entente.mechanisms.intake.preview.RowFilter;
import org.entente.mechanisms.intake.preview.RowOutcome;
import org.entente.mechanisms.intake.workbooks.Continuation;
import org.entente.mechanisms.intake.workbooks.PlainWorkbook;
import org.springframework.stereotype.Component;

/**
 * Gives the rejected rows of an import back as the file they came in, with one more column that
 * says in the reader's language what to fix. Sent again, it continues the same report.
 */
@Component
public class RejectedRows {

  private static final int MOST = 5_000;

  private final ReportFormats formats = ReportFormats.installed(Limits.STANDARD);
  private final Originals originals;
  private final Previews previews;
  private final Gate gate;

  RejectedRows(Originals originals, Previews previews, Gate gate) {
    this.originals = originals;
    this.previews = previews;
    this.gate = gate;
  }

  /** A file to hand out. */
  public static final class HandedOut {

    private final String name;
    private final byte[] bytes;

    private HandedOut(String name, byte[] bytes) {
      this.name = name;
      this.bytes = bytes;
    }

    public String name() {
      return name;
    }

    public byte[] bytes() {
      return bytes.clone();
    }
  }

  /**
   * The rejected rows as a file.
   *
   * @throws Refused with {@link ImportProblem.NothingRejected} when there are none
   */
  public HandedOut of(Import given, Audience audience, Words words) {
    var rows = rows(given, audience, words);
    var receipt = given.course().receipt();
    if (rows.isEmpty() || receipt.isEmpty()) {
      throw new Refused(new ImportProblem.NothingRejected(given.given().fileName()));
    }
    var heading = Continuation.heading(words.say("intake.rejects.column"), given.id());
    return originals.with(
        given.id(),
        audience,
        file ->
            write(
                new ReportFile(file, given.given().fileName()),
                receipt.get().form(),
                heading,
                rows));
  }

  private SortedMap<Integer, String> rows(Import given, Audience audience, Words words) {
    var rejected = new RowFilter(Optional.of(RowOutcome.REJECTED), Optional.empty());
    var found = previews.list(given.id(), rejected, audience, 0, MOST);
    return gate.release(Optional.of(audience), found).stream()
        .filter(row -> row.number().isPresent())
        .collect(
            Collectors.toMap(
                row -> row.number().getAsInt(),
                row -> whatToFix(row, words),
                (one, _) -> one,
                TreeMap::new));
  }

  private static String whatToFix(PreviewedRow row, Words words) {
    var wording = new Wording(words);
    return row.issues().stream()
        .map(noted -> noted.issue(row.number().orElse(0)))
        .filter(RowIssue::keepsOut)
        .map(
            issue ->
                words.say(
                    "intake.rejects.cell",
                    "issue",
                    words.say("intake.about." + issue.code()),
                    "fix",
                    wording.fix(issue)))
        .collect(Collectors.joining(" "));
  }

  private HandedOut write(
      ReportFile file, Receipt.Form form, String heading, SortedMap<Integer, String> rows) {
    var out = new ByteArrayOutputStream();
    try {
      var excerpt = excerpt(file, form, heading, rows);
      if (formats.excerpt(file, excerpt, out)) {
        return new HandedOut(named(file.name(), Optional.empty()), out.toByteArray());
      }
      try (var report = formats.open(file)) {
        new PlainWorkbook(report, excerpt).write(out);
      }
      return new HandedOut(named(file.name(), Optional.of(".xlsx")), out.toByteArray());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** All above the data, the rows, and beside the widest of them our column. */
  private Excerpt excerpt(
      ReportFile file, Receipt.Form form, String heading, SortedMap<Integer, String> rows)
      throws IOException {
    int lastAbove =
        Stream.concat(form.headerRows().stream(), Stream.of(form.tagRow()))
            .mapToInt(Integer::intValue)
            .max()
            .orElse(0);
    int headingRow = form.headerRows().isEmpty() ? form.tagRow() : form.headerRows().getLast();
    var narrow = new Excerpt(form.sheet(), lastAbove + 1, 0, heading, headingRow, rows);
    try (var report = formats.open(file)) {
      int widest = widest(report, narrow);
      return new Excerpt(form.sheet(), lastAbove + 1, widest, heading, headingRow, rows);
    }
  }

  /** How many cells the longest of the rows that are kept has. */
  private static int widest(Report report, Excerpt excerpt) {
    return report.sheets().stream()
        .filter(sheet -> sheet.name().equals(excerpt.sheet()))
        .mapToInt(sheet -> widest(report, sheet, excerpt))
        .max()
        .orElse(0);
  }

  private static int widest(Report report, Sheet sheet, Excerpt excerpt) {
    try (var rows = report.rows(sheet)) {
      return rows.filter(row -> excerpt.keeps(row.number()))
          .mapToInt(row -> row.cells().size())
          .max()
          .orElse(0);
    }
  }

  private static String named(String original, Optional<String> kind) {
    int dot = original.lastIndexOf('.');
    var stem = dot > 0 ? original.substring(0, dot) : original;
    var ending = dot > 0 ? original.substring(dot) : "";
    return Path.of(stem + "-to-fix" + kind.orElse(ending)).getFileName().toString();
  }
}
