package org.entente.mechanisms.intake.format.ods;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.entente.mechanisms.intake.format.archive.Attributes;
import org.entente.mechanisms.intake.format.cells.NumberMeaning;
import org.entente.mechanisms.intake.format.cells.Numbers;

/**
 * Reads the cell that has just begun as a person sees it: dates as ISO 8601, whole numbers without
 * {@code .0}, codes with their leading zeros; texts paragraph by paragraph, without notes.
 */
final class CellReader {

  private static final Numbers NUMBERS = new Numbers(false);
  private static final int LONGEST_RUN_OF_BLANKS = 1_000;

  private final XMLStreamReader xml;
  private final int limit;
  private final StringBuilder text = new StringBuilder();

  CellReader(XMLStreamReader xml, int limit) {
    this.xml = xml;
    this.limit = limit;
  }

  /** The text of the cell, read up to its end tag; longer ones are cut at the limit. */
  String text() throws XMLStreamException {
    var kind = Attributes.of(xml, "value-type");
    var number = Attributes.of(xml, "value");
    var date = Attributes.of(xml, "date-value");
    var time = Attributes.of(xml, "time-value");
    var truth = Attributes.of(xml, "boolean-value");
    var seen = seen();
    return switch (kind) {
      case "float", "percentage", "currency" -> number(number, seen);
      case "date" -> date.replaceFirst("T00:00(:00(\\.0+)?)?Z?$", "");
      case "time" -> seen.isEmpty() ? time : seen;
      case "boolean" -> truth;
      default -> seen;
    };
  }

  private static String number(String value, String seen) {
    boolean code = seen.matches("0\\d{1,14}");
    return code ? seen : NUMBERS.text(value, NumberMeaning.PLAIN);
  }

  private String seen() throws XMLStreamException {
    text.setLength(0);
    int depth = 1;
    int passedOver = 0;
    while (depth > 0) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          boolean note = xml.getLocalName().equals("annotation");
          passedOver = passedOver == 0 && note ? depth : passedOver;
          begin(passedOver == 0);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            append(depth > 1 && passedOver == 0 ? xml.getText() : "");
        case XMLStreamConstants.END_ELEMENT -> {
          passedOver = passedOver == depth ? 0 : passedOver;
          depth--;
        }
        case XMLStreamConstants.END_DOCUMENT -> throw new XMLStreamException("the cell has no end");
        default -> {}
      }
    }
    return text.toString();
  }

  /** What the tags of a paragraph stand for: the paragraph itself, blanks, a tab, a new line. */
  private void begin(boolean seen) {
    if (!seen) {
      return;
    }
    switch (xml.getLocalName()) {
      case "p" -> append(text.isEmpty() ? "" : "\n");
      case "s" -> append(" ".repeat(blanks()));
      case "tab" -> append("\t");
      case "line-break" -> append("\n");
      default -> {}
    }
  }

  private int blanks() {
    var written = Attributes.of(xml, "c");
    boolean count = written.matches("\\d{1,9}");
    return count ? Math.min(Integer.parseInt(written), LONGEST_RUN_OF_BLANKS) : 1;
  }

  private void append(String more) {
    int room = limit - text.length();
    text.append(more, 0, Math.max(0, Math.min(room, more.length())));
  }
}
