package org.entente.ground.releasability.stanag;

import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.entente.ground.releasability.label.Category;
import org.entente.ground.releasability.label.Confidentiality;
import org.entente.ground.releasability.label.Label;
import org.entente.ground.releasability.label.Marking;

/**
 * Writes a label as a sidecar of a file: its markings as confidentiality labels of STANAG 4774
 * (ADatP-4774 Ed. A), bound to the file by name as STANAG 4778 does (ADatP-4778.2, sidecar files).
 * Each marking is a binding of its own, and a reader has to keep to every one. An embargo is a
 * label for the originator alone with the wider one as its successor. Times are in UTC; a marking
 * without a day of review is to be looked at a year after it was written.
 */
public final class StanagWriter {

  private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();
  private static final String BINDING_PREFIX = "mb";
  private static final String LABEL_PREFIX = "slab";

  private final XMLStreamWriter xml;
  private final Instant now;

  private StanagWriter(XMLStreamWriter xml, Instant now) {
    this.xml = xml;
    this.now = now.truncatedTo(ChronoUnit.SECONDS);
  }

  /** Writes the sidecar of a file; the name is that of the file beside it. */
  public static void write(Label label, String fileName, Instant now, OutputStream out)
      throws XMLStreamException {
    var xml = WRITERS.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
    xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    new StanagWriter(xml, now).binding(label, fileName);
    xml.writeEndDocument();
    xml.close();
  }

  private void binding(Label label, String fileName) throws XMLStreamException {
    begin("BindingInformation");
    xml.writeNamespace(BINDING_PREFIX, Slab.BINDING);
    xml.writeNamespace(LABEL_PREFIX, Slab.LABEL);
    begin("MetadataBindingContainer");
    for (var marking : label.markings()) {
      binding(marking, fileName);
    }
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void binding(Marking marking, String fileName) throws XMLStreamException {
    begin("MetadataBinding");
    metadata(Slab.ORIGINATOR_LABEL, marking, marking.confidentiality());
    for (var alternative : marking.alternatives()) {
      metadata(Slab.ALTERNATIVE_LABEL, marking, alternative);
    }
    begin("DataReference");
    xml.writeAttribute("URI", address(fileName));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void metadata(String element, Marking marking, Confidentiality said)
      throws XMLStreamException {
    begin("Metadata");
    xml.writeStartElement(LABEL_PREFIX, element, Slab.LABEL);
    xml.writeAttribute(Slab.REVIEW, review(marking).toString());
    var embargo = marking.terms().embargo();
    information(said, embargo.map(_ -> Slab.HELD_BACK));
    originator(marking);
    text(Slab.CREATED, now.toString());
    if (embargo.isPresent()) {
      xml.writeStartElement(LABEL_PREFIX, Slab.SUCCESSION, Slab.LABEL);
      text(Slab.SUCCESSION_TIME, embargo.get().toString());
      xml.writeStartElement(LABEL_PREFIX, Slab.SUCCESSOR, Slab.LABEL);
      information(said, Optional.empty());
      text(Slab.CREATED, now.toString());
      xml.writeEndElement();
      xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void information(Confidentiality said, Optional<Category> more)
      throws XMLStreamException {
    xml.writeStartElement(LABEL_PREFIX, Slab.INFORMATION, Slab.LABEL);
    text(Slab.POLICY, said.policy());
    text(Slab.LEVEL, said.level());
    for (var category : said.categories()) {
      category(category);
    }
    if (more.isPresent()) {
      category(more.get());
    }
    xml.writeEndElement();
  }

  private void category(Category category) throws XMLStreamException {
    xml.writeStartElement(LABEL_PREFIX, Slab.CATEGORY, Slab.LABEL);
    xml.writeAttribute(Slab.KIND, category.kind().name());
    xml.writeAttribute(Slab.TAG, category.tag());
    for (var value : category.values()) {
      text(Slab.VALUE, value);
    }
    xml.writeEndElement();
  }

  private void originator(Marking marking) throws XMLStreamException {
    xml.writeStartElement(LABEL_PREFIX, Slab.ORIGINATOR, Slab.LABEL);
    xml.writeAttribute(Slab.ORIGINATOR_KIND, Slab.BY_ADDRESS);
    xml.writeCharacters("urn:uuid:" + marking.originator().value());
    xml.writeEndElement();
  }

  private Instant review(Marking marking) {
    var inAYear = LocalDate.ofInstant(now, ZoneOffset.UTC).plusYears(1);
    return marking.terms().review().orElse(inAYear).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private void text(String element, String text) throws XMLStreamException {
    xml.writeStartElement(LABEL_PREFIX, element, Slab.LABEL);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private void begin(String element) throws XMLStreamException {
    xml.writeStartElement(BINDING_PREFIX, element, Slab.BINDING);
  }

  private static String address(String fileName) {
    return URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
