package org.entente.mechanisms.intake.format.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What the cell styles of a workbook say about its numbers: dates, padded codes, or plain. */
final class NumberFormats {

  private static final String PART = "xl/styles.xml";

  /** How a number is meant. */
  sealed interface Meaning {
    record Plain() implements Meaning {}

    record Moment() implements Meaning {}

    /** A code written with leading zeros up to {@code digits}. */
    record Padded(int digits) implements Meaning {}
  }

  private static final Meaning PLAIN = new Meaning.Plain();
  private static final Meaning MOMENT = new Meaning.Moment();

  private final List<Meaning> byStyle;

  private NumberFormats(List<Meaning> byStyle) {
    this.byStyle = byStyle;
  }

  /** The meaning of numbers in a cell of this style; a style that is not there is plain. */
  Meaning of(String style) {
    if (style.isEmpty() || style.length() > 6) {
      return PLAIN;
    }
    int index = Integer.parseInt(style);
    return index >= 0 && index < byStyle.size() ? byStyle.get(index) : PLAIN;
  }

  static NumberFormats read(Parts parts) {
    var byStyle = new ArrayList<Meaning>();
    if (!parts.has(PART)) {
      return new NumberFormats(byStyle);
    }
    try (var part = parts.read(PART)) {
      collect(part.xml(), byStyle);
    } catch (IOException | XMLStreamException broken) {
      throw parts.refusal(PART, broken);
    }
    return new NumberFormats(byStyle);
  }

  private static void collect(XMLStreamReader xml, List<Meaning> byStyle)
      throws XMLStreamException {
    Map<String, Meaning> own = new HashMap<>();
    boolean inCellStyles = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "numFmt" ->
              own.put(Attributes.of(xml, "numFmtId"), custom(Attributes.of(xml, "formatCode")));
          case "cellXfs" -> inCellStyles = true;
          case "xf" -> {
            if (inCellStyles) {
              var id = Attributes.of(xml, "numFmtId");
              byStyle.add(own.getOrDefault(id, builtIn(id)));
            }
          }
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        inCellStyles &= !xml.getLocalName().equals("cellXfs");
      }
    }
  }

  /** The date and time formats that every workbook has without listing them. */
  private static Meaning builtIn(String id) {
    return switch (id) {
      case "14", "15", "16", "17", "18", "19", "20", "21", "22" -> MOMENT;
      case "27", "28", "29", "30", "31", "32", "33", "34", "35", "36" -> MOMENT;
      case "45", "46", "47", "50", "51", "52", "53", "54", "55", "56", "57", "58" -> MOMENT;
      default -> PLAIN;
    };
  }

  static Meaning custom(String code) {
    if (code.matches("0{2,15}")) {
      return new Meaning.Padded(code.length());
    }
    var bare =
        code.toLowerCase(Locale.ROOT)
            .replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h+]|m+]|s+])[^\\]]*]", "")
            .replace("general", "");
    return bare.matches("(?s).*[ymdhs].*") && !bare.matches("(?s).*[0#?].*[0#?].*e\\+.*")
        ? MOMENT
        : PLAIN;
  }
}
