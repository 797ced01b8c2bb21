package org.entente.mechanisms.intake.format.ods;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.entente.mechanisms.intake.IntakeProblem.Limit;
import org.entente.mechanisms.intake.format.Blanks;
import org.entente.mechanisms.intake.format.Cells;
import org.entente.mechanisms.intake.format.RawRow;
import org.entente.mechanisms.intake.format.RowWalk;
import org.entente.mechanisms.intake.format.archive.Archive;
import org.entente.mechanisms.intake.format.archive.Attributes;
import org.entente.mechanisms.intake.format.cells.MergedCells;

/**
 * Walks the rows of one sheet. Rows and cells that the file writes once for many are given as often
 * as it says, up to the limits; blank ones only move the place of the next.
 */
final class OdsRows extends RowWalk {

  private final Archive archive;
  private final Archive.Part part;
  private final XMLStreamReader xml;
  private final CellReader cell;
  private final Cells cells = new Cells();
  private Optional<RawRow> repeated = Optional.empty();
  private long lastNumber;
  private long repeatsLeft;

  OdsRows(Archive archive, int sheet, Consumer<MergedCells> whenEnded) {
    super(archive.file(), archive.limits(), whenEnded);
    this.archive = archive;
    this.part = archive.xml(Contents.PART);
    this.xml = part.xml();
    this.cell = new CellReader(xml, archive.limits().cellLength());
    try {
      skipTo(sheet);
    } catch (XMLStreamException broken) {
      throw archive.refusal(part.name(), broken);
    }
  }

  private void skipTo(int sheet) throws XMLStreamException {
    int tables = -1;
    while (tables < sheet && xml.hasNext()) {
      boolean table =
          xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("table");
      tables += table ? 1 : 0;
    }
  }

  @Override
  public void close() {
    try {
      part.close();
    } catch (IOException broken) {
      throw archive.refusal(part.name(), broken);
    }
  }

  @Override
  protected Optional<RawRow> read() {
    if (repeatsLeft > 0) {
      repeatsLeft--;
      lastNumber++;
      int number = Math.toIntExact(lastNumber);
      repeated = repeated.map(row -> new RawRow(number, row.cells(), row.filtered()));
      return repeated;
    }
    try {
      return readRow();
    } catch (XMLStreamException broken) {
      throw archive.refusal(part.name(), broken);
    }
  }

  private Optional<RawRow> readRow() throws XMLStreamException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("table-row")) {
        return Optional.of(row());
      }
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("table")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private RawRow row() throws XMLStreamException {
    long times = repetition("number-rows-repeated");
    var visibility = Attributes.of(xml, "visibility");
    boolean filtered = visibility.equals("filter") || visibility.equals("collapse");
    readCells();
    long number = lastNumber + 1;
    var row = cells.row((int) Math.min(number, Integer.MAX_VALUE), filtered);
    lastNumber = Math.min(lastNumber + (row.blank() ? times : 1), Integer.MAX_VALUE);
    if (!row.blank()) {
      if (lastNumber + times - 1 > limits().rows()) {
        throw tooLarge(Limit.ROWS, limits().rows());
      }
      repeated = Optional.of(row);
      repeatsLeft = times - 1;
    }
    return row;
  }

  private void readCells() throws XMLStreamException {
    long column = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("table-row")) {
        return;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        column =
            switch (xml.getLocalName()) {
              case "table-cell" -> {
                merge(column);
                yield put(column, repetition("number-columns-repeated"), cell.text());
              }
              case "covered-table-cell" -> {
                long times = repetition("number-columns-repeated");
                cell.text();
                yield column + times;
              }
              default -> column;
            };
      }
    }
    throw new XMLStreamException("the row has no end");
  }

  /** Learns of a cell that stands for those below it too. */
  private void merge(long column) throws XMLStreamException {
    long rows = repetition("number-rows-spanned");
    long first = lastNumber + 1;
    if (rows > 1 && column < limits().columns() && first + rows <= limits().rows()) {
      merge((int) column, (int) first, (int) (first + rows - 1));
    }
  }

  /** Puts the text into as many columns as the cell stands for; blanks only move on. */
  private long put(long column, long times, String text) {
    long end = Math.min(column + times, Integer.MAX_VALUE);
    if (Blanks.isBlank(text)) {
      return end;
    }
    if (end > limits().columns()) {
      throw tooLarge(Limit.COLUMNS, limits().columns());
    }
    for (long at = column; at < end; at++) {
      cells.put((int) at, text);
    }
    return end;
  }

  private long repetition(String attribute) throws XMLStreamException {
    var written = Attributes.of(xml, attribute);
    if (written.isEmpty()) {
      return 1;
    }
    if (!written.matches("\\d{1,10}")) {
      throw new XMLStreamException(attribute + " is no count: " + written);
    }
    return Math.max(1, Long.parseLong(written));
  }
}
