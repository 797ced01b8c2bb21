package org.entente.mechanisms.intake.format.views;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.entente.mechanisms.intake.format.RawRow;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.format.Sheet;

/**
 * A report whose sheets are looked into several times before one is read as a whole: each walk of a
 * sheet begins with the rows that were seen already and goes on where the last one was left, so
 * that no row is decoded twice. It keeps at most 4 million letters of rows; a sheet of which more
 * was seen is read anew. Walks of one sheet may not overlap; one thread at a time.
 */
public final class LookedInto implements Overlay {

  private static final long LETTERS_KEPT = 4_000_000;
  private static final int LETTERS_OF_A_CELL = 8;

  private final Report report;
  private final Map<Sheet, Begun> begun = new HashMap<>();
  private long room = LETTERS_KEPT;

  private LookedInto(Report report) {
    this.report = report;
  }

  /** The report itself when it says what its columns are, for then nobody has to look. */
  public static Report of(Report report) {
    return report.declared().isEmpty() ? new LookedInto(report) : report;
  }

  @Override
  public Stream<RawRow> rows(Sheet sheet) {
    var walk = begun.computeIfAbsent(sheet, Begun::new);
    return walk.keeping ? walk.fromTheTop() : report.rows(sheet);
  }

  /** A sheet of which rows were decoded; they are kept as long as there is room for them. */
  private final class Begun {

    private final Stream<RawRow> source;
    private final Iterator<RawRow> further;
    private final List<RawRow> kept = new ArrayList<>();
    private boolean keeping = true;

    Begun(Sheet sheet) {
      this.source = report.rows(sheet);
      this.further = source.iterator();
    }

    Stream<RawRow> fromTheTop() {
      var forward = Spliterator.ORDERED | Spliterator.NONNULL;
      var rows = Spliterators.spliteratorUnknownSize(new FromTheTop(this), forward);
      return StreamSupport.stream(rows, false).onClose(this::leave);
    }

    RawRow decode() {
      var row = further.next();
      if (keeping) {
        room -= letters(row);
        kept.add(row);
        if (room < 0) {
          forget();
        }
      }
      return row;
    }

    private void forget() {
      keeping = false;
      room += kept.stream().mapToLong(LookedInto::letters).sum();
      kept.clear();
    }

    private void leave() {
      if (!keeping) {
        source.close();
      }
    }
  }

  private static long letters(RawRow row) {
    long letters = 0;
    for (var cell : row.cells()) {
      letters += LETTERS_OF_A_CELL + cell.length();
    }
    return letters;
  }

  /** Walks the rows of a sheet: the kept ones, then further ones. */
  private static final class FromTheTop implements Iterator<RawRow> {

    private final Begun sheet;
    private int at;

    FromTheTop(Begun sheet) {
      this.sheet = sheet;
    }

    @Override
    public boolean hasNext() {
      return at < sheet.kept.size() || sheet.further.hasNext();
    }

    @Override
    public RawRow next() {
      var row = at < sheet.kept.size() ? sheet.kept.get(at) : sheet.decode();
      at++;
      return row;
    }
  }

  @Override
  public Report all() {
    return report;
  }

  /** Closes what was begun, and the report. */
  @Override
  public void close() {
    begun.values().forEach(each -> each.source.close());
    begun.clear();
    report.close();
  }
}
