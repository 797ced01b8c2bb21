package org.entente.mechanisms.intake;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.mechanisms.intake.instructions.Instructions.Treatment;
import org.entente.mechanisms.intake.instructions.Instructions.Writing;
import org.entente.mechanisms.intake.questions.UnknownValue;

/**
 * What was understood of a file and what became of each of its rows: read is the sum of the other
 * counts. It holds no words of any language; those are found when it is shown.
 */
public record Receipt(
    Form form,
    List<ColumnLine> columns,
    Rows rows,
    int vanished,
    int filteredRows,
    Recognised recognised,
    List<PersonalLine> personalData,
    List<RowIssue> issues,
    Effort effort) {

  /**
   * The form of the file; header rows count from 1; how dates and numbers of columns (by name) are
   * written, where that was settled.
   */
  public record Form(
      String format,
      String encoding,
      String sheet,
      List<Integer> headerRows,
      int tagRow,
      @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, Writing> writings) {}

  /** What one column (from 0) was taken for, how surely (0 to 1) and why. */
  public record ColumnLine(
      int index,
      String header,
      String tag,
      Optional<String> field,
      double confidence,
      List<Because> why,
      List<String> samples) {}

  /** What became of the rows. */
  public record Rows(
      int created,
      int changed,
      int unchanged,
      int collapsed,
      int review,
      int skipped,
      int rejected) {

    public int read() {
      return created + changed + unchanged + collapsed + review + skipped + rejected;
    }
  }

  /**
   * In how many rows places, organisations and sectors were recognised, and how; and the values
   * that were not.
   */
  public record Recognised(
      Map<String, Integer> places,
      Map<String, Integer> organisations,
      Map<String, Integer> sectors,
      @JsonSetter(nulls = Nulls.AS_EMPTY) List<UnknownValue> unknown) {}

  /**
   * So many cells of a column (from 0, and the name its cells are kept under) held marks of a
   * person; what became of them, and some of them masked.
   */
  public record PersonalLine(
      int column, String name, String kind, int cells, Treatment treatment, List<String> samples) {}

  /** What it cost: seconds by the clock, and the heap in MiB at its highest, as far as was seen. */
  public record Effort(double seconds, long peakMemoryMb) {}
}
