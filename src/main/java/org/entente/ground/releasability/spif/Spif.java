package org.entente.ground.releasability.spif;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A security policy information file as its elements say it, before what they mean is worked out:
 * classifications and categories with the numbers (lacv) by which they refer to each other.
 */
final class Spif {

  /** One element of the file: its name without namespace, attributes, text and children. */
  record Element(
      String name, Map<String, String> attributes, StringBuilder text, List<Element> children) {

    String get(String attribute) throws SpifFault {
      return find(attribute)
          .orElseThrow(() -> new SpifFault("<" + name + "> lacks the attribute " + attribute));
    }

    Optional<String> find(String attribute) {
      return Optional.ofNullable(attributes.get(attribute));
    }

    List<Element> all(String child) {
      return children.stream().filter(each -> each.name().equals(child)).toList();
    }

    /** The children of this name within every child of that one. */
    List<Element> all(String child, String grandchild) {
      return all(child).stream().flatMap(each -> each.all(grandchild).stream()).toList();
    }
  }

  private Spif() {}

  static Element read(XMLStreamReader xml) throws XMLStreamException, SpifFault {
    Deque<Element> open = new ArrayDeque<>();
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> open.push(begun(xml, open));
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append(xml, open);
        case XMLStreamConstants.END_ELEMENT -> {
          var ended = open.pop();
          if (open.isEmpty()) {
            return ended;
          }
        }
        default -> {}
      }
    }
    throw new SpifFault("the file holds no element");
  }

  private static Element begun(XMLStreamReader xml, Deque<Element> open) {
    var attributes = new HashMap<String, String>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
    var element =
        new Element(xml.getLocalName(), attributes, new StringBuilder(), new ArrayList<>());
    Optional.ofNullable(open.peek()).ifPresent(parent -> parent.children().add(element));
    return element;
  }

  private static void append(XMLStreamReader xml, Deque<Element> open) {
    Optional.ofNullable(open.peek()).ifPresent(element -> element.text().append(xml.getText()));
  }
}
