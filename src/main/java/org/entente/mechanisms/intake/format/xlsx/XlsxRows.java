package org.entente.mechanisms.intake.format.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.entente.mechanisms.intake.IntakeProblem.Limit;
import org.entente.mechanisms.intake.format.Blanks;
import org.entente.mechanisms.intake.format.RawRow;

/** Walks the rows of one sheet forward; holds one row at a time. */
final class XlsxRows implements Iterator<RawRow>, AutoCloseable {

  private final Parts parts;
  private final Parts.Part part;
  private final XMLStreamReader xml;
  private final Texts texts;

  private Optional<RawRow> ahead = Optional.empty();
  private int lastNumber;
  private int rowsGiven;

  /** What turns the raw content of cells into text. */
  record Texts(SharedStrings shared, NumberFormats formats, Numbers numbers) {}

  XlsxRows(Parts parts, String name, Texts texts) {
    this.parts = parts;
    this.part = parts.read(name);
    this.xml = part.xml();
    this.texts = texts;
  }

  @Override
  public boolean hasNext() {
    if (ahead.isEmpty()) {
      ahead = readAhead();
    }
    return ahead.isPresent();
  }

  @Override
  public RawRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    var row = ahead.orElseThrow();
    ahead = Optional.empty();
    return row;
  }

  @Override
  public void close() {
    try {
      part.close();
    } catch (IOException broken) {
      throw parts.refusal(part.name(), broken);
    }
  }

  private Optional<RawRow> readAhead() {
    try {
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
          var row = row();
          if (!row.blank()) {
            return Optional.of(counted(row));
          }
        }
      }
      return Optional.empty();
    } catch (XMLStreamException | NumberFormatException | IndexOutOfBoundsException broken) {
      throw parts.refusal(part.name(), broken);
    }
  }

  private RawRow counted(RawRow row) {
    if (++rowsGiven > parts.limits().rows()) {
      throw parts.tooLarge(Limit.ROWS, parts.limits().rows());
    }
    return row;
  }

  private RawRow row() throws XMLStreamException {
    var written = Attributes.of(xml, "r");
    lastNumber = written.isEmpty() ? lastNumber + 1 : Integer.parseInt(written);
    boolean hidden = Attributes.isTrue(Attributes.of(xml, "hidden"));
    var cells = new ArrayList<String>();
    int column = -1;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
        column = columnAfter(column);
        place(cells, column, cell());
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
        return new RawRow(lastNumber, cells, hidden);
      }
    }
    throw new XMLStreamException("the row has no end");
  }

  /** Blank cells take no room, however far to the right their format reaches. */
  private static void place(List<String> cells, int column, String text) {
    if (Blanks.isBlank(text)) {
      return;
    }
    while (cells.size() < column) {
      cells.add("");
    }
    if (cells.size() == column) {
      cells.add(text);
    }
  }

  private int columnAfter(int previous) {
    var reference = Attributes.of(xml, "r");
    int column = 0;
    for (int i = 0; i < reference.length() && reference.charAt(i) >= 'A'; i++) {
      column = column * 26 + (reference.charAt(i) & 0x1F);
      if (column > parts.limits().columns()) {
        throw parts.tooLarge(Limit.COLUMNS, parts.limits().columns());
      }
    }
    return column == 0 ? previous + 1 : column - 1;
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
          case "is" -> text = SharedStrings.text(xml, "is", parts.limits().cellLength());
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
    return text.substring(0, Math.min(text.length(), parts.limits().cellLength()));
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
