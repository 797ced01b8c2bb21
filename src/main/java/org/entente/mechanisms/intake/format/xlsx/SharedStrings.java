package org.entente.mechanisms.intake.format.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.entente.mechanisms.intake.IntakeProblem.Limit;
import org.entente.mechanisms.intake.format.archive.Archive;

/** The texts that the cells of a workbook share, held in memory up to a number of letters. */
final class SharedStrings {

  private static final String PART = "xl/sharedStrings.xml";
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final List<String> texts;

  private SharedStrings(List<String> texts) {
    this.texts = texts;
  }

  String at(int index) {
    return texts.get(index);
  }

  static SharedStrings read(Archive archive) {
    var texts = new ArrayList<String>();
    if (!archive.has(PART)) {
      return new SharedStrings(texts);
    }
    long lettersLeft = archive.limits().sharedLetters();
    try (var part = archive.xml(PART)) {
      var xml = part.xml();
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
          var text = text(xml, "si", archive.limits().cellLength());
          texts.add(text);
          lettersLeft -= text.length() + 16;
          if (lettersLeft < 0) {
            throw archive.tooLarge(Limit.SHARED_STRINGS, archive.limits().sharedLetters());
          }
        }
      }
    } catch (IOException | XMLStreamException broken) {
      throw archive.refusal(PART, broken);
    }
    return new SharedStrings(texts);
  }

  /**
   * The text inside the element that has just begun, rich or plain, up to its end; reading aids
   * ({@code rPh}) are not part of it. Longer texts are cut at {@code limit} letters.
   */
  static String text(XMLStreamReader xml, String element, int limit) throws XMLStreamException {
    var text = new StringBuilder();
    boolean wanted = false;
    boolean aid = false;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          wanted = xml.getLocalName().equals("t");
          aid |= xml.getLocalName().equals("rPh");
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (wanted && !aid && text.length() < limit) {
            text.append(xml.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          wanted = false;
          aid &= !xml.getLocalName().equals("rPh");
          if (xml.getLocalName().equals(element)) {
            text.setLength(Math.min(text.length(), limit));
            return unescaped(text.toString());
          }
        }
        default -> {}
      }
    }
    throw new XMLStreamException(element + " has no end");
  }

  /** Undoes the {@code _x000D_} escapes of the standard (ECMA-376, ST_Xstring). */
  static String unescaped(String text) {
    return text.contains("_x")
        ? ESCAPE
            .matcher(text)
            .replaceAll(
                found -> {
                  char letter = (char) Integer.parseInt(found.group(1), 16);
                  return Matcher.quoteReplacement(String.valueOf(letter));
                })
        : text;
  }
}
