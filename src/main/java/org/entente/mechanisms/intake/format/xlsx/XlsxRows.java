package org.entente.mechanisms.intake.format.xlsx;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.entente.mechanisms.intake.IntakeProblem.Limit;
import org.entente.mechanisms.intake.format.Cells;
import org.entente.mechanisms.intake.format.RawRow;
import org.entente.mechanisms.intake.format.RowWalk;
import org.entente.mechanisms.intake.format.archive.Archive;
import org.entente.mechanisms.intake.format.archive.Attributes;
import org.entente.mechanisms.intake.format.cells.MergedCells;
import org.entente.mechanisms.intake.format.cells.Numbers;

/** Walks the rows of one sheet of a workbook. */
final class XlsxRows extends RowWalk {

  private static final Pattern RANGE =
      Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?[A-Z]{1,3}\\$?(\\d{1,7})");

  private final Archive archive;
  private final Archive.Part part;
  private final XMLStreamReader xml;
  private final Texts texts;
  private final Cells cells = new Cells();
  private int lastNumber;

  /** What turns the raw content of cells into text. */
  record Texts(SharedStrings shared, NumberFormats formats, Numbers numbers) {}

  XlsxRows(Archive archive, String name, Texts texts, Consumer<MergedCells> whenEnded) {
    super(archive.file(), archive.limits(), whenEnded);
    this.archive = archive;
    this.part = archive.xml(name);
    this.xml = part.xml();
    this.texts = texts;
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
    try {
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          switch (xml.getLocalName()) {
            case "row" -> {
              return Optional.of(row());
            }
            case "mergeCell" -> merge(Attributes.of(xml, "ref"));
            default -> {}
          }
        }
      }
      return Optional.empty();
    } catch (XMLStreamException | NumberFormatException | IndexOutOfBoundsException broken) {
      throw archive.refusal(part.name(), broken);
    }
  }

  private RawRow row() throws XMLStreamException {
    var written = Attributes.of(xml, "r");
    lastNumber = written.isEmpty() ? lastNumber + 1 : Integer.parseInt(written);
    boolean hidden = Attributes.isTrue(Attributes.of(xml, "hidden"));
    int column = -1;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
        column = columnAfter(column);
        cells.put(column, cell());
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
        return cells.row(lastNumber, hidden);
      }
    }
    throw new XMLStreamException("the row has no end");
  }

  /** A range such as {@code B3:C12}; what is none merges nothing. */
  private void merge(String range) {
    var corners = RANGE.matcher(range);
    if (corners.matches()) {
      int column = column(corners.group(1)) - 1;
      merge(column, Integer.parseInt(corners.group(2)), Integer.parseInt(corners.group(3)));
    }
  }

  private int columnAfter(int previous) {
    int column = column(Attributes.of(xml, "r"));
    return column == 0 ? previous + 1 : column - 1;
  }

  /** The column of a reference to a cell, from 1; 0 when it has none. */
  private int column(String reference) {
    int column = 0;
    for (int i = 0; i < reference.length() && reference.charAt(i) >= 'A'; i++) {
      column = column * 26 + (reference.charAt(i) & 0x1F);
      if (column > limits().columns()) {
        throw tooLarge(Limit.COLUMNS, limits().columns());
      }
    }
    return column;
  }

  private String cell() throws XMLStreamException {
    var type = Attributes.of(xml, "t");
    var style = Attributes.of(xml, "s");
    var text = "";
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "v" -> text = value(type, style, elementText());
          case "is" -> text = SharedStrings.text(xml, "is", limits().cellLength());
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
        return text;
      }
    }
    throw new XMLStreamException("the cell has no end");
  }

  private String elementText() throws XMLStreamException {
    var text = xml.getElementText();
    return text.substring(0, Math.min(text.length(), limits().cellLength()));
  }

  private String value(String type, String style, String raw) {
    return switch (type) {
      case "s" -> texts.shared().at(Integer.parseInt(raw.strip()));
      case "str", "inlineStr" -> SharedStrings.unescaped(raw);
      case "b" -> Boolean.toString(raw.strip().equals("1"));
      case "e" -> "";
      case "d" -> raw.strip().replaceFirst("T00:00(:00(\\.0+)?)?Z?$", "");
      default -> texts.numbers().text(raw.strip(), texts.formats().of(style));
    };
  }
}
