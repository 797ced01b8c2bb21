package org.entente.mechanisms.intake.publication;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Looks at IATI files as a stranger to the program would: with the JDK's own DOM, and the schema as
 * the standard's authors publish it.
 */
final class ForeignEyes {

  private final Schema schema;
  private final DocumentBuilderFactory documents = DocumentBuilderFactory.newDefaultNSInstance();

  ForeignEyes(Path schema) throws SAXException {
    this.schema =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(schema.toFile());
  }

  /** An activity: what it says, whatever the order, and whether it is valid by itself. */
  record Seen(String identifier, String says, boolean valid) {}

  List<Seen> activities(byte[] xml) throws Exception {
    var root =
        documents.newDocumentBuilder().parse(new ByteArrayInputStream(xml)).getDocumentElement();
    var seen = new ArrayList<Seen>();
    for (var activity : elements(root)) {
      var identifier = activity.getElementsByTagName("iati-identifier").item(0);
      seen.add(
          new Seen(identifier.getTextContent().strip(), says(activity), valid(root, activity)));
    }
    return seen;
  }

  private boolean valid(Element root, Element activity) throws Exception {
    var alone = documents.newDocumentBuilder().newDocument();
    var copy = (Element) alone.importNode(root, false);
    copy.appendChild(alone.importNode(activity, true));
    alone.appendChild(copy);
    try {
      schema.newValidator().validate(new DOMSource(alone));
      return true;
    } catch (SAXException invalid) {
      return false;
    } catch (IOException neverFromMemory) {
      throw new AssertionError(neverFromMemory);
    }
  }

  /** Names, attributes and texts, all sorted; who passes the activity on does not count. */
  private static String says(Element element) {
    var attributes = new TreeSet<String>();
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      var attribute = element.getAttributes().item(i);
      if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())
          && !attribute.getNodeName().equals("secondary-reporter")) {
        attributes.add(
            attribute.getNamespaceURI()
                + "}"
                + attribute.getLocalName()
                + "="
                + attribute.getNodeValue());
      }
    }
    var inside = elements(element);
    return "<%s}%s %s>%s"
        .formatted(
            element.getNamespaceURI(),
            element.getLocalName(),
            attributes,
            inside.isEmpty()
                ? element.getTextContent()
                : inside.stream().map(ForeignEyes::says).sorted().collect(Collectors.joining()));
  }

  private static List<Element> elements(Element in) {
    var children = in.getChildNodes();
    return IntStream.range(0, children.getLength())
        .mapToObj(children::item)
        .filter(child -> child.getNodeType() == Node.ELEMENT_NODE)
        .map(Element.class::cast)
        .toList();
  }
}
