package org.entente.mechanisms.intake.format;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.entente.ground.problem.Refused;
import org.entente.mechanisms.intake.IntakeProblem.Limit;
import org.entente.mechanisms.intake.IntakeProblem.TooLarge;
import org.entente.mechanisms.intake.format.cells.MergedCells;

/**
 * Walks the rows of one sheet forward, one in memory at a time; leaves blank ones out and stops at
 * the limits of rows, by their numbers, of columns and of cells. A format says how the next row is
 * read, and what is closed at the end.
 */
public abstract class RowWalk implements Iterator<RawRow>, AutoCloseable {

  private final ReportFile file;
  private final Limits limits;

  private Optional<RawRow> ahead = Optional.empty();
  private final Consumer<MergedCells> whenEnded;
  private final MergedCells merged = new MergedCells();
  private long cells;

  protected RowWalk(ReportFile file, Limits limits) {
    this(file, limits, _ -> {});
  }

  /** At the end of the rows it is told what cells were merged over several of them. */
  protected RowWalk(ReportFile file, Limits limits, Consumer<MergedCells> whenEnded) {
    this.file = file;
    this.limits = limits;
    this.whenEnded = whenEnded;
  }

  /** Learns of merged cells by their left column (from 0), first and last row (from 1). */
  protected final void merge(int column, int firstRow, int lastRow) {
    if (!merged.add(column, firstRow, lastRow)) {
      throw tooLarge(Limit.MERGED_CELLS, MergedCells.MOST);
    }
  }

  /** The next row of the file, blank or not; nothing at its end. */
  protected abstract Optional<RawRow> read();

  @Override
  public abstract void close();

  /** The rows as a stream that closes this walk. */
  public final Stream<RawRow> stream() {
    var forward = Spliterator.ORDERED | Spliterator.NONNULL;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, forward), false)
        .onClose(this::close);
  }

  @Override
  public final boolean hasNext() {
    if (ahead.isEmpty()) {
      ahead = readOne();
      while (ahead.filter(RawRow::blank).isPresent()) {
        ahead = readOne();
      }
    }
    return ahead.isPresent();
  }

  private Optional<RawRow> readOne() {
    var row = read().map(RawRow::kept);
    if (row.isPresent() && row.orElseThrow().number() > limits.rows()) {
      throw tooLarge(Limit.ROWS, limits.rows());
    }
    if (row.isEmpty()) {
      whenEnded.accept(merged);
    }
    return row;
  }

  @Override
  public final RawRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    var row = ahead.orElseThrow();
    if (row.cells().size() > limits.columns()) {
      throw tooLarge(Limit.COLUMNS, limits.columns());
    }
    cells += row.cells().size();
    if (cells > limits.cells()) {
      throw tooLarge(Limit.CELLS, limits.cells());
    }
    ahead = Optional.empty();
    return row;
  }

  protected final Limits limits() {
    return limits;
  }

  protected final Refused tooLarge(Limit what, long allowed) {
    return new Refused(new TooLarge(file.name(), what, allowed));
  }
}
