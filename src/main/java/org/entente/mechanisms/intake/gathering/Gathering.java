package org.entente.mechanisms.intake.gathering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.entente.ground.jobs.Progress;
import org.entente.mechanisms.intake.RowIssue;
import org.entente.mechanisms.intake.ahead.Ahead;
import org.entente.mechanisms.intake.format.RawRow;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.format.cells.MergedCells;
import org.entente.mechanisms.intake.instructions.Instructions;
import org.entente.mechanisms.intake.personal.Redaction;
import org.entente.mechanisms.intake.prints.Print;
import org.entente.mechanisms.intake.prints.Prints;
import org.entente.mechanisms.intake.understanding.Layout;
import org.entente.mechanisms.intake.understanding.ReadLine.ReadRow;
import org.entente.mechanisms.intake.understanding.ReadLine.Skipped;
import org.entente.mechanisms.intake.understanding.ReadLine.Why;
import org.entente.mechanisms.intake.understanding.RowReader;
import org.entente.mechanisms.intake.understanding.SettledValues;

/**
 * The rows of a report gathered in the one pass that decodes its file: equal rows become one with a
 * count, rows that are none are left with a note, and the values settle how dates and numbers are
 * written. The distinct rows can then be walked as often as needed. Of each it holds 28 bytes in
 * memory; their cells lie in a {@link Spool}.
 */
public final class Gathering implements AutoCloseable {

  private static final int BETWEEN_SIGNS = 500;
  private static final int FEWEST = 1 << 10;
  private static final int SKIPPED_KEPT = 1_000;

  private final RowReader reader;
  private final Redaction personal;
  private final FillingDown filling;
  private final WrittenOnce once;
  private final SettledValues.Collector values;
  private final int columns;
  private final Prints prints = new Prints();
  private int[] copies = new int[FEWEST];
  private final Spool spool = new Spool();
  private final BitSet none = new BitSet();
  private final BitSet totals = new BitSet();
  private final Map<RowIssue.Code, RowIssue> notes = new EnumMap<>(RowIssue.Code.class);
  private final List<RowIssue> skippedRows = new ArrayList<>();
  private int rows;
  private int skipped;
  private int filtered;

  private Gathering(Layout layout, Instructions decided, FillingDown filling) {
    this.personal = Redaction.of(layout, decided.personal());
    this.filling = filling;
    this.once = new WrittenOnce(layout);
    this.reader = new RowReader(layout);
    this.columns = layout.columns().size();
    this.values = SettledValues.collector(layout, decided.writings());
  }

  /**
   * Reads the sheet of the layout to its end; to be closed. It may be decided how columns (by name)
   * are written whose values do not tell; what cells say about persons is treated before anything
   * else sees it. That cells are merged over several rows turns out at the end: then the sheet is
   * read once more, with these filled.
   */
  public static Gathering of(
      Report report, Layout layout, Instructions decided, Progress progress) {
    var gathered = gathered(report, layout, new MergedCells(), decided, progress);
    var merged = report.merged(layout.sheet());
    if (!merged.anyFrom(layout.firstDataRow())) {
      return gathered;
    }
    gathered.close();
    return gathered(report, layout, merged, decided, progress);
  }

  private static Gathering gathered(
      Report report, Layout layout, MergedCells merged, Instructions decided, Progress progress) {
    var filling = new FillingDown(report, layout, merged, decided);
    var gathering = new Gathering(layout, decided, filling);
    var treated =
        report
            .rows(layout.sheet())
            .filter(row -> row.number() >= layout.firstDataRow())
            .map(filling::fill)
            .map(gathering.personal::of);
    try (var lines = Ahead.of(treated)) {
      lines.forEach(row -> gathering.add(row, progress));
      return gathering;
    } catch (RuntimeException broken) {
      gathering.close();
      throw broken;
    }
  }

  private void add(RawRow row, Progress progress) {
    int known = prints.size();
    int number = prints.add(Print.of(row.cells(), columns));
    if (number == known) {
      keep(row, number);
    }
    count(number);
    if (none.get(number)) {
      skip(row, number);
    } else {
      filtered += row.filtered() ? 1 : 0;
    }
    if (++rows % BETWEEN_SIGNS == 0) {
      progress.reached(rows, 0);
    }
  }

  private void keep(RawRow raw, int number) {
    switch (reader.read(raw)) {
      case ReadRow row -> {
        values.look(row);
        once.look(row);
        spool.add(raw);
      }
      case Skipped line -> {
        none.set(number);
        totals.set(number, line.why() == Why.TOTALS);
      }
    }
  }

  private void count(int number) {
    if (number == copies.length) {
      copies = Arrays.copyOf(copies, 2 * number);
    }
    copies[number]++;
  }

  private void skip(RawRow row, int number) {
    skipped++;
    var code = totals.get(number) ? RowIssue.Code.TOTALS_SKIPPED : RowIssue.Code.HEADER_REPEATED;
    var note = RowIssue.of(code, row.number(), "", "");
    notes.merge(code, note, RowIssue::alsoIn);
    if (skippedRows.size() < SKIPPED_KEPT) {
      skippedRows.add(note);
    }
  }

  /** The distinct rows whose number is wanted, in the order of the file; to be closed. */
  public Walk walk(IntPredicate wanted) {
    return new Walk(wanted);
  }

  /** Walks the distinct rows forward, one in memory at a time. */
  public final class Walk implements Iterator<Distinct>, AutoCloseable {

    private final Spool.Reading raw = spool.read();
    private final IntPredicate wanted;
    private int number;
    private int print = none.nextClearBit(0);

    private Walk(IntPredicate wanted) {
      this.wanted = wanted;
    }

    @Override
    public boolean hasNext() {
      while (raw.hasNext() && !wanted.test(number)) {
        raw.skip();
        step();
      }
      return raw.hasNext();
    }

    private void step() {
      number++;
      print = none.nextClearBit(print + 1);
    }

    @Override
    public Distinct next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      var row = new Distinct(number, reader.record(raw.next()), copies[print]);
      step();
      return row;
    }

    @Override
    public void close() {
      raw.close();
    }
  }

  /** How the values of all rows settle the writing of dates and numbers. */
  public SettledValues settled() {
    return values.settled();
  }

  public int rows() {
    return rows;
  }

  /** How many rows are no records. */
  public int skipped() {
    return skipped;
  }

  /** How many records a filter or a hand hid in the file. */
  public int filtered() {
    return filtered;
  }

  /** How many records differ from each other. */
  public int distinct() {
    return prints.size() - none.cardinality();
  }

  /** How many records are copies of another. */
  public int collapsed() {
    return rows - skipped - distinct();
  }

  /** What cells said about persons, and what became of it. */
  public Redaction personal() {
    return personal;
  }

  /**
   * What there is to say about rows that are no records, and about cells filled or to be filled.
   */
  public List<RowIssue> notes() {
    return Stream.of(notes.values(), filling.notes(), once.questions())
        .flatMap(Collection::stream)
        .toList();
  }

  /** The first thousand rows that are no records, one by one. */
  public List<RowIssue> skippedRows() {
    return List.copyOf(skippedRows);
  }

  @Override
  public void close() {
    spool.close();
  }
}
