package org.entente.ground.xml;

import com.fasterxml.aalto.UncheckedStreamException;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * Events of a document that may not nest without end, nor use names without end: parsers keep a
 * table of names that slows down with every one. Texts are read as soon as they are reached, so
 * that a fault in one is a checked exception; comments are passed over unread.
 */
final class Bounded extends StreamReaderDelegate {

  private static final int DEEPEST = 200;
  private static final int MOST_NAMES = 10_000;

  private final Set<String> names = new HashSet<>();

  private int depth;

  Bounded(XMLStreamReader events) {
    super(events);
  }

  @Override
  public int next() throws XMLStreamException {
    int event = nextOrBroken();
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> deeper();
      case XMLStreamConstants.END_ELEMENT -> depth--;
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> readNow();
      default -> {}
    }
    return event;
  }

  /** Over some names the parser fails with a plain exception; it is the document that is broken. */
  private int nextOrBroken() throws XMLStreamException {
    try {
      return super.next();
    } catch (RuntimeException broken) {
      throw new XMLStreamException(broken.getMessage(), broken);
    }
  }

  private void deeper() throws XMLStreamException {
    if (++depth > DEEPEST) {
      throw new XMLStreamException("nested deeper than " + DEEPEST + " elements");
    }
    names.add(getLocalName());
    for (int i = 0; i < getAttributeCount(); i++) {
      names.add(getAttributeLocalName(i));
    }
    for (int i = 0; i < getNamespaceCount(); i++) {
      names.add("xmlns:" + getNamespacePrefix(i));
    }
    if (names.size() > MOST_NAMES) {
      throw new XMLStreamException("more than " + MOST_NAMES + " names");
    }
  }

  private void readNow() throws XMLStreamException {
    try {
      super.getTextLength();
    } catch (UncheckedStreamException broken) {
      throw new XMLStreamException(broken.getMessage(), broken);
    }
  }

  @Override
  public int nextTag() throws XMLStreamException {
    int event = next();
    while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
      boolean text = event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA;
      if (text && !isWhiteSpace()) {
        throw new XMLStreamException("text where a tag was expected", getLocation());
      }
      event = next();
    }
    return event;
  }

  @Override
  public String getElementText() throws XMLStreamException {
    var text = new StringBuilder();
    int event = next();
    while (event != XMLStreamConstants.END_ELEMENT) {
      switch (event) {
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            append(text);
        case XMLStreamConstants.COMMENT, XMLStreamConstants.PROCESSING_INSTRUCTION -> {}
        default -> throw new XMLStreamException("an element where only text was expected");
      }
      event = next();
    }
    return text.toString();
  }

  private void append(StringBuilder text) throws XMLStreamException {
    text.append(getTextCharacters(), getTextStart(), getTextLength());
    if (text.length() > ShortPieces.LONGEST_PIECE) {
      throw new XMLStreamException("a text is longer than " + ShortPieces.LONGEST_PIECE);
    }
  }
}
