package org.entente.mechanisms.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.entente.ground.shell.Words;
import org.jspecify.annotations.Nullable;

/**
 * The receipt of an import as scripts read it: one JSON object of the shape that the command line's
 * contract lays down, with the words of one language. A refused file gives the same shape, with no
 * rows and one error.
 */
public record ReceiptDocument(
    String file,
    String sha256,
    String format,
    String encoding,
    String sheet,
    List<Integer> headerRows,
    List<ColumnDocument> columns,
    RowsDocument rows,
    int vanished,
    int filteredRows,
    Map<String, Integer> places,
    Map<String, Integer> organisations,
    Map<String, Integer> sectors,
    List<PersonalDocument> personalData,
    List<IssueDocument> issues,
    double seconds,
    long peakMemoryMb,
    String importId) {

  /** A column, counted from 0; one that was not taken for anything has no field. */
  public record ColumnDocument(
      int index,
      String header,
      String tag,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String field,
      double confidence,
      String why) {}

  /** What became of the rows; read is the sum of the others. */
  @JsonPropertyOrder({"read"})
  public record RowsDocument(
      int read,
      int created,
      int changed,
      int unchanged,
      int collapsed,
      int review,
      int skipped,
      int rejected) {

    private RowsDocument again() {
      return new RowsDocument(
          read, 0, 0, created + changed + unchanged, collapsed, review, skipped, rejected);
    }

    static RowsDocument of(Receipt.Rows rows) {
      return new RowsDocument(
          rows.read(),
          rows.created(),
          rows.changed(),
          rows.unchanged(),
          rows.collapsed(),
          rows.review(),
          rows.skipped(),
          rows.rejected());
    }
  }

  /** So many cells of a column hold marks of a person, and were kept, masked or dropped. */
  public record PersonalDocument(int column, String kind, int cells, String treatment) {}

  /** Something about a row, or (row 0) about the whole file. */
  public record IssueDocument(
      String severity,
      String code,
      String sheet,
      int row,
      String column,
      String value,
      String message,
      String fix) {}

  private static final Map<String, Integer> NO_PLACES =
      Map.of("byCode", 0, "byName", 0, "byPoint", 0, "fuzzy", 0, "unresolved", 0);
  private static final Map<String, Integer> NO_ORGANISATIONS =
      Map.of("known", 0, "new", 0, "review", 0, "blank", 0);
  private static final Map<String, Integer> NO_SECTORS = Map.of("known", 0, "unresolved", 0);
  private static final Receipt.Rows NO_ROWS = new Receipt.Rows(0, 0, 0, 0, 0, 0, 0);

  /** The receipt of an import that was looked at, published, undone or refused. */
  public static ReceiptDocument of(Import done, Words words) {
    var wording = new Wording(words);
    return done.course()
        .receipt()
        .map(receipt -> of(done, receipt, wording))
        .orElseGet(() -> refused(done, wording));
  }

  /** What the same file gives when it comes again: nothing is new or changed. */
  public ReceiptDocument again() {
    var now = new TreeMap<>(organisations);
    now.merge("known", now.getOrDefault("new", 0), Integer::sum);
    now.put("new", 0);
    return new ReceiptDocument(
        file,
        sha256,
        format,
        encoding,
        sheet,
        headerRows,
        columns,
        rows.again(),
        0,
        filteredRows,
        places,
        now,
        sectors,
        personalData,
        issues,
        0,
        0,
        importId);
  }

  private static ReceiptDocument of(Import done, Receipt receipt, Wording wording) {
    return new ReceiptDocument(
        done.given().fileName(),
        done.given().sha256(),
        receipt.form().format(),
        receipt.form().encoding(),
        receipt.form().sheet(),
        receipt.form().headerRows(),
        receipt.columns().stream().map(line -> column(line, wording)).toList(),
        RowsDocument.of(receipt.rows()),
        receipt.vanished(),
        receipt.filteredRows(),
        receipt.recognised().places(),
        receipt.recognised().organisations(),
        receipt.recognised().sectors(),
        receipt.personalData().stream().map(ReceiptDocument::personal).toList(),
        receipt.issues().stream()
            .map(issue -> issue(issue, receipt.form().sheet(), wording))
            .toList(),
        receipt.effort().seconds(),
        receipt.effort().peakMemoryMb(),
        done.id().value().toString());
  }

  private static ReceiptDocument refused(Import done, Wording wording) {
    return new ReceiptDocument(
        done.given().fileName(),
        done.given().sha256(),
        "",
        "",
        "",
        List.of(),
        List.of(),
        RowsDocument.of(NO_ROWS),
        0,
        0,
        NO_PLACES,
        NO_ORGANISATIONS,
        NO_SECTORS,
        List.of(),
        done.course().refusal().stream().map(why -> error(why, wording)).toList(),
        0,
        0,
        done.id().value().toString());
  }

  private static IssueDocument error(Because why, Wording wording) {
    return new IssueDocument("error", why.key(), "", 0, "", "", wording.refusal(why), "");
  }

  private static ColumnDocument column(Receipt.ColumnLine line, Wording wording) {
    return new ColumnDocument(
        line.index(),
        line.header(),
        line.tag(),
        line.field().orElse(null),
        line.confidence(),
        wording.why(line.why()));
  }

  private static PersonalDocument personal(Receipt.PersonalLine line) {
    return new PersonalDocument(
        line.column(), word(line.kind()), line.cells(), word(line.treatment().name()));
  }

  private static IssueDocument issue(RowIssue issue, String sheet, Wording wording) {
    return new IssueDocument(
        word(issue.severity().name()),
        issue.code().name(),
        sheet,
        issue.row(),
        issue.column(),
        issue.value(),
        wording.message(issue),
        wording.fix(issue));
  }

  private static String word(String constant) {
    return constant.toLowerCase(Locale.ROOT);
  }
}
