package org.entente.mechanisms.intake.format.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.entente.mechanisms.intake.format.archive.Archive;
import org.entente.mechanisms.intake.format.archive.Attributes;
import org.entente.mechanisms.intake.format.cells.NumberMeaning;

/** What the cell styles of a workbook say about its numbers: dates, padded codes, or plain. */
final class NumberFormats {

  private static final String PART = "xl/styles.xml";

  private static final int LONGEST_NUMBER = 6;
  private static final int MOST_STYLES = 65_536;

  private final List<NumberMeaning> byStyle;

  private NumberFormats(List<NumberMeaning> byStyle) {
    this.byStyle = byStyle;
  }

  /** The meaning of numbers in a cell of this style; a style that is not there is plain. */
  NumberMeaning of(String style) {
    int index = number(style);
    return index < byStyle.size() ? byStyle.get(index) : NumberMeaning.PLAIN;
  }

  static NumberFormats read(Archive archive) {
    var byStyle = new ArrayList<NumberMeaning>();
    if (!archive.has(PART)) {
      return new NumberFormats(byStyle);
    }
    try (var part = archive.xml(PART)) {
      collect(part.xml(), byStyle);
    } catch (IOException | XMLStreamException broken) {
      throw archive.refusal(PART, broken);
    }
    return new NumberFormats(byStyle);
  }

  private static void collect(XMLStreamReader xml, List<NumberMeaning> byStyle)
      throws XMLStreamException {
    Map<String, NumberMeaning> own = new HashMap<>();
    boolean inCellStyles = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "numFmt" -> {
            if (own.size() < MOST_STYLES) {
              var meaning = NumberMeaning.of(Attributes.of(xml, "formatCode"));
              own.put(Attributes.of(xml, "numFmtId"), meaning);
            }
          }
          case "cellXfs" -> inCellStyles = true;
          case "xf" -> {
            if (inCellStyles && byStyle.size() < MOST_STYLES) {
              var id = Attributes.of(xml, "numFmtId");
              byStyle.add(own.getOrDefault(id, NumberMeaning.builtIn(number(id))));
            }
          }
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        inCellStyles &= !xml.getLocalName().equals("cellXfs");
      }
    }
  }

  /** The number that is written in a few digits, 0 when it is none. */
  private static int number(String written) {
    int number = 0;
    for (int i = 0; i < written.length(); i++) {
      int digit = written.charAt(i) - '0';
      if (digit < 0 || digit > 9 || i == LONGEST_NUMBER) {
        return 0;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
