package org.entente.mechanisms.intake.iati.tree;

import static java.nio.charset.StandardCharsets.UTF_8;
import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.codehaus.stax2.XMLStreamReader2;
import org.entente.ground.xml.SafeXml;
import org.entente.mechanisms.intake.format.Blanks;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document whose root holds one record after another, with one record in memory at a time.
 * Comments and blanks between elements are left out, everything else is kept. A record of more
 * elements or letters than {@link Bounds} allow is refused.
 */
public final class RecordReader {

  /** The largest record: its depth in elements, its elements, its letters of text and values. */
  public record Bounds(int depth, int elements, int letters) {

    /** Many times the largest activity seen, and still far from filling the memory of a node. */
    public static final Bounds STANDARD = new Bounds(100, 400_000, 16_000_000);
  }

  /** Thrown when a record passes its bounds; {@code line} is where that became certain. */
  public static final class OutOfBounds extends XMLStreamException {
    @java.io.Serial private static final long serialVersionUID = 1L;

    OutOfBounds(XMLStreamReader xml) {
      super("a record passes its bounds", xml.getLocation());
    }
  }

  private final XMLStreamReader xml;
  private final Bounds bounds;
  private final Element root;
  private int elements;
  private int letters;

  /** Reads up to the start of the root; the caller closes the bytes. */
  public RecordReader(InputStream bytes, Bounds bounds) throws XMLStreamException {
    this.xml = SafeXml.reader(bytes);
    this.bounds = bounds;
    while (xml.next() != START_ELEMENT) {
      // what stands before the root says nothing
    }
    this.root = start().build(List.of());
  }

  /** A whole document of ours, such as one that was kept. */
  public static Element whole(String document) {
    try {
      var bytes = new ByteArrayInputStream(document.getBytes(UTF_8));
      var reader = new RecordReader(bytes, Bounds.STANDARD);
      return reader.root.withContent(reader.content(1));
    } catch (XMLStreamException ourOwnIsBroken) {
      throw new IllegalStateException(ourOwnIsBroken);
    }
  }

  /** How far the document was read, to the letter. */
  public Location reached() {
    var inner = xml instanceof StreamReaderDelegate wrapped ? wrapped.getParent() : xml;
    return inner instanceof XMLStreamReader2 exact
        ? exact.getLocationInfo().getCurrentLocation()
        : xml.getLocation();
  }

  /** The encoding of the document, by its IANA name. */
  public String encoding() {
    var encoding = xml.getCharacterEncodingScheme();
    return encoding == null ? "UTF-8" : encoding.toUpperCase(Locale.ROOT);
  }

  /** The root's name, attributes and namespaces, without what is in it. */
  public Element root() {
    return root;
  }

  /** The next record; empty at the end of a document that is well-formed to its last letter. */
  public Optional<Element> next() throws XMLStreamException {
    elements = 0;
    letters = 0;
    while (xml.hasNext()) {
      if (xml.next() == START_ELEMENT) {
        return Optional.of(read(1));
      }
    }
    return Optional.empty();
  }

  private Element read(int depth) throws XMLStreamException {
    return start().build(content(depth));
  }

  private List<Content> content(int depth) throws XMLStreamException {
    if (depth > bounds.depth()) {
      throw new OutOfBounds(xml);
    }
    var content = new Gathered();
    for (int event = xml.next(); event != END_ELEMENT; event = xml.next()) {
      switch (event) {
        case START_ELEMENT -> content.add(read(depth + 1));
        case CHARACTERS, CDATA, SPACE -> content.add(counted(xml.getText()));
        default -> {}
      }
    }
    return content.whole();
  }

  private record Start(
      Name name, Map<Name, String> attributes, Map<String, String> namespaces, int line) {

    Element build(List<Content> content) {
      return new Element(name, attributes, namespaces, content, line);
    }
  }

  private Start start() throws XMLStreamException {
    if (++elements > bounds.elements()) {
      throw new OutOfBounds(xml);
    }
    var name = name(xml.getNamespaceURI(), xml.getLocalName(), xml.getPrefix());
    return new Start(name, attributes(), namespaces(), xml.getLocation().getLineNumber());
  }

  private Map<Name, String> attributes() throws XMLStreamException {
    int count = xml.getAttributeCount();
    if (count == 0) {
      return Map.of();
    }
    var attributes = LinkedHashMap.<Name, String>newLinkedHashMap(count);
    for (int i = 0; i < count; i++) {
      var name =
          name(
              xml.getAttributeNamespace(i),
              xml.getAttributeLocalName(i),
              xml.getAttributePrefix(i));
      attributes.put(name, counted(xml.getAttributeValue(i)));
    }
    return attributes;
  }

  private Map<String, String> namespaces() {
    int count = xml.getNamespaceCount();
    if (count == 0) {
      return Map.of();
    }
    var namespaces = LinkedHashMap.<String, String>newLinkedHashMap(count);
    for (int i = 0; i < count; i++) {
      namespaces.put(orEmpty(xml.getNamespacePrefix(i)), orEmpty(xml.getNamespaceURI(i)));
    }
    return namespaces;
  }

  private String counted(String text) throws XMLStreamException {
    letters += text.length();
    if (letters > bounds.letters()) {
      throw new OutOfBounds(xml);
    }
    return text;
  }

  private static Name name(@Nullable String space, String local, @Nullable String prefix) {
    return new Name(orEmpty(space), local, orEmpty(prefix));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** The content of one element; blanks beside elements are the document's layout, not content. */
  private static final class Gathered {
    private final List<Content> content = new ArrayList<>();
    private boolean hasElements;
    private boolean hasWords;

    void add(Element child) {
      content.add(child);
      hasElements = true;
    }

    void add(String text) {
      content.add(new Content.Text(text));
      hasWords |= !Blanks.isBlank(text);
    }

    List<Content> whole() {
      if (hasElements && !hasWords) {
        content.removeIf(Content.Text.class::isInstance);
      }
      return content;
    }
  }
}
