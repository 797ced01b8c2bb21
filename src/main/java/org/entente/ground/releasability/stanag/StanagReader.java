package org.entente.ground.releasability.stanag;

import java.io.InputStream;
import java.io.Serial;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.label.Category;
import org.entente.ground.releasability.label.Confidentiality;
import org.entente.ground.releasability.label.Label;
import org.entente.ground.releasability.label.Marking;
import org.entente.ground.releasability.label.Terms;
import org.entente.ground.xml.SafeXml;

/**
 * Reads labels of STANAG 4774 (ADatP-4774 Ed. A), by themselves or in a binding of STANAG 4778.
 * Several originators' labels in one binding must all be kept to; an alternative label belongs to
 * the originator's label before it. A succession other than from an embargo is not followed: the
 * label that holds now goes on holding.
 */
public final class StanagReader {

  /** Thrown for what is no label, or one that says too little to be kept to. */
  public static final class NoLabel extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    NoLabel(String message) {
      super(message);
    }

    NoLabel(String message, Throwable cause) {
      super(message, cause);
    }
  }

  private final XMLStreamReader xml;
  private final PartyId giver;
  private final List<Marking> markings = new ArrayList<>();

  /** What one label element says. */
  private static final class Said {
    private Optional<Confidentiality> now = Optional.empty();
    private Optional<LocalDate> review = Optional.empty();
    private Optional<Instant> succession = Optional.empty();
    private Optional<Confidentiality> successor = Optional.empty();
  }

  private StanagReader(XMLStreamReader xml, PartyId giver) {
    this.xml = xml;
    this.giver = giver;
  }

  /** Reads the label. Its originator is who gives it: a name within a file proves nothing. */
  public static Label read(InputStream bytes, PartyId giver) throws NoLabel {
    try {
      var reader = new StanagReader(SafeXml.reader(bytes), giver);
      reader.readAll();
      if (reader.markings.isEmpty()) {
        throw new NoLabel("no " + Slab.ORIGINATOR_LABEL + " of " + Slab.LABEL);
      }
      return new Label(reader.markings);
    } catch (XMLStreamException | DateTimeException broken) {
      throw new NoLabel(String.valueOf(broken.getMessage()), broken);
    }
  }

  private void readAll() throws XMLStreamException, NoLabel {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT
          && Slab.LABEL.equals(xml.getNamespaceURI())) {
        label(xml.getLocalName());
      }
    }
  }

  private void label(String element) throws XMLStreamException, NoLabel {
    switch (element) {
      case Slab.ORIGINATOR_LABEL -> markings.add(marking(said()));
      case Slab.ALTERNATIVE_LABEL -> alternative(said());
      default -> {}
    }
  }

  private Marking marking(Said said) throws NoLabel {
    var held = said.now.orElseThrow(() -> new NoLabel("a label without " + Slab.INFORMATION));
    var embargoed = held.categories().contains(Slab.HELD_BACK) && said.successor.isPresent();
    var terms = new Terms(embargoed ? said.succession : Optional.empty(), said.review);
    var holds = embargoed ? said.successor.orElseThrow() : held;
    return new Marking(holds, giver, terms, List.of());
  }

  private void alternative(Said said) throws NoLabel {
    if (markings.isEmpty()) {
      throw new NoLabel("an alternative label without one of its originator");
    }
    var holds = marking(said).confidentiality();
    markings.add(markings.removeLast().orElse(holds));
  }

  private Said said() throws XMLStreamException, NoLabel {
    var said = new Said();
    said.review =
        Optional.ofNullable(xml.getAttributeValue(null, Slab.REVIEW)).map(StanagReader::day);
    var end = xml.getLocalName();
    boolean successor = false;
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(end))) {
      if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case Slab.SUCCESSION_TIME -> said.succession = Optional.of(instant(xml.getElementText()));
        case Slab.SUCCESSOR -> successor = true;
        case Slab.INFORMATION -> {
          var information = Optional.of(information());
          said.now = successor ? said.now : information;
          said.successor = successor ? information : said.successor;
        }
        default -> {}
      }
    }
    return said;
  }

  private Confidentiality information() throws XMLStreamException, NoLabel {
    var policy = "";
    var level = "";
    var categories = new ArrayList<Category>();
    while (!ends(Slab.INFORMATION)) {
      if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case Slab.POLICY -> policy = xml.getElementText().strip();
          case Slab.LEVEL -> level = xml.getElementText().strip();
          case Slab.CATEGORY -> categories.add(category());
          default -> {}
        }
      }
    }
    if (policy.isEmpty() || level.isEmpty()) {
      throw new NoLabel("a label without " + Slab.POLICY + " or " + Slab.LEVEL);
    }
    return new Confidentiality(policy, level, categories);
  }

  private Category category() throws XMLStreamException, NoLabel {
    var kind = String.valueOf(xml.getAttributeValue(null, Slab.KIND));
    var tag = String.valueOf(xml.getAttributeValue(null, Slab.TAG));
    var values = new TreeSet<String>();
    while (!ends(Slab.CATEGORY)) {
      if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
        values.add(xml.getElementText().strip());
      }
    }
    return new Category(kind(kind), tag, values);
  }

  /** Moves on, and says whether this ended the element. */
  private boolean ends(String element) throws XMLStreamException {
    return xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element);
  }

  private static Category.Kind kind(String written) throws NoLabel {
    try {
      return Category.Kind.valueOf(written);
    } catch (IllegalArgumentException unknown) {
      throw new NoLabel("no category is of the type " + written, unknown);
    }
  }

  private static LocalDate day(String written) {
    return LocalDate.ofInstant(instant(written), ZoneOffset.UTC);
  }

  private static Instant instant(String written) {
    return OffsetDateTime.parse(written.strip()).toInstant();
  }
}
