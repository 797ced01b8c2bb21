package org.entente.mechanisms.intake.format.xls;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Consumer;
import org.entente.mechanisms.intake.format.Cells;
import org.entente.mechanisms.intake.format.RawRow;
import org.entente.mechanisms.intake.format.RowWalk;
import org.entente.mechanisms.intake.format.cells.MergedCells;
import org.entente.mechanisms.intake.format.cells.Numbers;

/** Walks the cells of one sheet in the order of the file, and gives them row by row. */
final class XlsRows extends RowWalk {

  private static final int ROW = 0x208;
  private static final int NUMBER = 0x203;
  private static final int LABEL = 0x204;
  private static final int RICH_LABEL = 0xD6;
  private static final int TRUTH_OR_FAULT = 0x205;
  private static final int STRING = 0x207;
  private static final int RK = 0x27E;
  private static final int MANY_RK = 0xBD;
  private static final int SHARED_LABEL = 0xFD;
  private static final int FORMULA = 0x06;
  private static final int MERGED = 0xE5;
  private static final int HIDDEN = 0x20;

  private final XlsReport report;
  private final String sheet;
  private final Records records;
  private final Numbers numbers;
  private final Letters letters;
  private final BitSet hidden = new BitSet();
  private final Cells cells = new Cells();
  private int current = -1;
  private int formulaColumn = -1;
  private int depth;
  private boolean finished;

  XlsRows(XlsReport report, String sheet, Records records, Consumer<MergedCells> whenEnded) {
    super(report.file(), report.limits(), whenEnded);
    this.report = report;
    this.sheet = sheet;
    this.records = records;
    this.numbers = new Numbers(report.globals().from1904());
    this.letters = new Letters(records, report.limits().cellLength());
  }

  @Override
  protected Optional<RawRow> read() {
    try {
      while (!finished && records.next()) {
        switch (records.kind()) {
          case Records.BOF -> depth++;
          case Records.EOF -> depth--;
          default -> {}
        }
        if (depth == 0) {
          finished = true;
          return lastRow();
        }
        var row = depth == 1 ? take() : Optional.<RawRow>empty();
        if (row.isPresent()) {
          return row;
        }
      }
      if (finished) {
        return Optional.empty();
      }
      throw report.damaged(sheet);
    } catch (IOException | BufferUnderflowException | IndexOutOfBoundsException broken) {
      throw report.damaged(sheet);
    }
  }

  private Optional<RawRow> lastRow() {
    return current < 0 ? Optional.empty() : Optional.of(row(current));
  }

  private RawRow row(int index) {
    return cells.row(index + 1, hidden.get(index));
  }

  /** Takes one record; gives the row before it when it belongs to another. */
  private Optional<RawRow> take() throws IOException {
    var body = records.body();
    return switch (records.kind()) {
      case ROW -> {
        hidden.set(body.getShort(0) & 0xFFFF, (body.getInt(12) & HIDDEN) != 0);
        yield Optional.empty();
      }
      case NUMBER, LABEL, RICH_LABEL, TRUTH_OR_FAULT, RK, MANY_RK, SHARED_LABEL, FORMULA -> {
        int row = body.getShort() & 0xFFFF;
        var before = row == current || current < 0 ? Optional.<RawRow>empty() : before(row);
        current = row;
        cell(body);
        yield before;
      }
      case MERGED -> {
        merge(body);
        yield Optional.empty();
      }
      case STRING -> {
        cells.put(formulaColumn, letters.longText());
        yield Optional.empty();
      }
      default -> Optional.empty();
    };
  }

  /** Ranges of rows and columns, each by its first and last, counted from 0. */
  private void merge(ByteBuffer body) {
    int ranges = body.getShort() & 0xFFFF;
    for (int i = 0; i < ranges; i++) {
      int firstRow = (body.getShort() & 0xFFFF) + 1;
      int lastRow = (body.getShort() & 0xFFFF) + 1;
      int column = body.getShort() & 0xFFFF;
      body.getShort();
      merge(column, firstRow, lastRow);
    }
  }

  private Optional<RawRow> before(int row) throws IOException {
    if (row < current) {
      throw new IOException("row " + row + " comes after row " + current);
    }
    return Optional.of(row(current));
  }

  private void cell(ByteBuffer body) throws IOException {
    int column = body.getShort() & 0xFFFF;
    int style = body.getShort() & 0xFFFF;
    switch (records.kind()) {
      case NUMBER -> put(column, style, body.getDouble());
      case RK -> put(column, style, number(body.getInt()));
      case MANY_RK -> {
        put(column, style, number(body.getInt()));
        for (int at = column + 1; body.remaining() >= 8; at++) {
          int its = body.getShort() & 0xFFFF;
          put(at, its, number(body.getInt()));
        }
      }
      case SHARED_LABEL -> cells.put(column, report.globals().text(body.getInt()));
      case TRUTH_OR_FAULT -> {
        int value = body.get();
        cells.put(column, body.get() == 0 ? Boolean.toString(value != 0) : "");
      }
      case FORMULA -> formula(column, style, body);
      default -> cells.put(column, letters.longText());
    }
  }

  /** The result that was saved: a number, a truth, a fault, or a text in the record behind. */
  private void formula(int column, int style, ByteBuffer body) {
    long result = body.getLong();
    boolean number = result >>> 48 != 0xFFFF;
    formulaColumn = column;
    if (number) {
      put(column, style, Double.longBitsToDouble(result));
    } else if ((result & 0xFF) == 1) {
      cells.put(column, Boolean.toString((result >>> 16 & 0xFF) != 0));
    }
  }

  private void put(int column, int style, double number) {
    if (Double.isFinite(number)) {
      var meaning = report.globals().meaning(style);
      cells.put(column, numbers.text(Double.toString(number), meaning));
    }
  }

  /** A number in four bytes: whole or the upper half of a double, perhaps in hundredths. */
  private static double number(int packed) {
    double number =
        (packed & 2) != 0 ? packed >> 2 : Double.longBitsToDouble((packed & 0xFFFF_FFFCL) << 32);
    return (packed & 1) != 0 ? number / 100 : number;
  }

  @Override
  public void close() {
    try {
      records.close();
    } catch (IOException broken) {
      throw report.damaged(sheet);
    }
  }
}
