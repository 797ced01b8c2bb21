package org.entente.mechanisms.intake.format.xlsx;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Copies XML event by event, with what a rewriting changes on the way. */
final class XmlCopy {

  private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

  private final XMLStreamReader in;
  private final XMLStreamWriter out;

  private XmlCopy(XMLStreamReader in, XMLStreamWriter out) {
    this.in = in;
    this.out = out;
  }

  /** What is done with an element, at its beginning. */
  interface Rewriting {
    /** Copies the start and answers true, or deals with the whole element and answers false. */
    boolean opens(XmlCopy copy) throws XMLStreamException;
  }

  /** Leaves out elements that point to a part with any of these words in its name. */
  static Rewriting without(List<String> words) {
    return copy -> {
      var target = copy.attribute("Target") + copy.attribute("PartName");
      return words.stream().anyMatch(("/" + target)::contains) ? copy.skip() : copy.start();
    };
  }

  static void copy(XMLStreamReader in, OutputStream out, Rewriting rewriting)
      throws XMLStreamException {
    var writer = WRITERS.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
    writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    var copy = new XmlCopy(in, writer);
    while (in.hasNext()) {
      copy.event(in.next(), rewriting);
    }
    writer.close();
  }

  /** Copies one event; how much deeper it leads. */
  private int event(int event, Rewriting rewriting) throws XMLStreamException {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> {
        return rewriting.opens(this) ? 1 : 0;
      }
      case XMLStreamConstants.END_ELEMENT -> {
        out.writeEndElement();
        return -1;
      }
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          out.writeCharacters(in.getText());
      default -> {}
    }
    return 0;
  }

  String name() {
    return in.getLocalName();
  }

  /** The attribute of this local name; blank when there is none. */
  String attribute(String name) {
    for (int i = 0; i < in.getAttributeCount(); i++) {
      if (in.getAttributeLocalName(i).equals(name)) {
        return in.getAttributeValue(i);
      }
    }
    return "";
  }

  /** Copies the start of the element, without the named attributes. */
  boolean start(String... without) throws XMLStreamException {
    startLike(in.getLocalName());
    for (int i = 0; i < in.getNamespaceCount(); i++) {
      var prefix = blank(in.getNamespacePrefix(i));
      if (prefix.isEmpty()) {
        out.writeDefaultNamespace(in.getNamespaceURI(i));
      } else {
        out.writeNamespace(prefix, in.getNamespaceURI(i));
      }
    }
    var left = List.of(without);
    for (int i = 0; i < in.getAttributeCount(); i++) {
      if (!left.contains(in.getAttributeLocalName(i))) {
        write(i);
      }
    }
    return true;
  }

  /** Starts another element in the namespace of the one at hand. */
  void startLike(String name) throws XMLStreamException {
    out.writeStartElement(blank(in.getPrefix()), name, blank(in.getNamespaceURI()));
  }

  private void write(int attribute) throws XMLStreamException {
    var prefix = blank(in.getAttributePrefix(attribute));
    var name = in.getAttributeLocalName(attribute);
    var value = in.getAttributeValue(attribute);
    if (prefix.isEmpty()) {
      out.writeAttribute(name, value);
    } else {
      out.writeAttribute(prefix, in.getAttributeNamespace(attribute), name, value);
    }
  }

  private static String blank(@Nullable String absent) {
    return absent == null ? "" : absent;
  }

  /** Passes over the whole element. */
  boolean skip() throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {}
      }
    }
    return false;
  }

  /** Goes to the next beginning or end of an element; true at a beginning. */
  boolean next() throws XMLStreamException {
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
      if (event == XMLStreamConstants.END_ELEMENT) {
        return false;
      }
    }
    throw new XMLStreamException("an element has no end");
  }

  /** Copies the rest of the element whose start was copied, its end included. */
  void rest(Rewriting inside) throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      depth += event(in.next(), inside);
    }
  }

  XMLStreamWriter out() {
    return out;
  }
}
