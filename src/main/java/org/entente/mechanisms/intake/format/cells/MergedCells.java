package org.entente.mechanisms.intake.format.cells;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;

/**
 * The cells of a sheet that are merged over several rows, each by its left column (from 0), its
 * first and its last row (from 1). Cells merged within one row are none: only headers are, and they
 * are understood by what stands below them. Sixteen bytes for each.
 */
public final class MergedCells {

  /** More than any sheet has that people made. */
  public static final int MOST = 200_000;

  private int[] columns = {};
  private int[] firstRows = {};
  private int[] lastRows = {};
  private int size;

  /** Learns of cells merged from one row to another; false when there are too many. */
  public boolean add(int column, int firstRow, int lastRow) {
    if (lastRow <= firstRow) {
      return true;
    }
    if (size == MOST) {
      return false;
    }
    if (size == columns.length) {
      int room = Math.max(16, 2 * size);
      columns = Arrays.copyOf(columns, room);
      firstRows = Arrays.copyOf(firstRows, room);
      lastRows = Arrays.copyOf(lastRows, room);
    }
    columns[size] = column;
    firstRows[size] = firstRow;
    lastRows[size] = lastRow;
    size++;
    return true;
  }

  /** Whether any of them begins at this row or below it. */
  public boolean anyFrom(int row) {
    return IntStream.range(0, size).anyMatch(at -> firstRows[at] >= row);
  }

  /** Goes through them by their first row. */
  public Descent descent() {
    return new Descent(
        IntStream.range(0, size)
            .boxed()
            .sorted(Comparator.comparingInt(at -> firstRows[at]))
            .mapToInt(Integer::intValue)
            .iterator());
  }

  /** Goes down a sheet and tells of the merged cells that begin on the way. */
  public final class Descent {

    private final PrimitiveIterator.OfInt order;
    private int next;

    private Descent(PrimitiveIterator.OfInt order) {
      this.order = order;
      step();
    }

    private void step() {
      next = order.hasNext() ? order.nextInt() : -1;
    }

    /** Tells of all that begin at or above a row and were not told of yet. */
    public void to(int row, Beginning beginning) {
      while (next >= 0 && firstRows[next] <= row) {
        beginning.begins(columns[next], firstRows[next], lastRows[next]);
        step();
      }
    }
  }

  /** Is told of merged cells. */
  public interface Beginning {
    void begins(int column, int firstRow, int lastRow);
  }
}
