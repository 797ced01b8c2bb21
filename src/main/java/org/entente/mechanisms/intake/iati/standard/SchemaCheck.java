package org.entente.mechanisms.intake.iati.standard;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.validation.Schema;
import org.entente.ground.xml.SafeXml;
import org.entente.mechanisms.intake.iati.standard.Finding.Kind;
import org.entente.mechanisms.intake.iati.standard.Finding.Severity;
import org.entente.mechanisms.intake.iati.tree.Element;
import org.entente.mechanisms.intake.iati.tree.Name;
import org.xml.sax.SAXException;

/**
 * Checks one document against the schema of its root, record by record as they are read. The
 * schemas are those of 2.03, which every valid document of 2.01 and 2.02 also fulfils.
 */
public final class SchemaCheck {

  private static final Name REGISTRY_RECORD =
      new Name("http://iatiregistry.org/ns/record#", "registry-record", "");

  private static final Map<Name, String> FILES =
      Map.of(
          Name.of("iati-activities"),
          "iati-activities-schema.xsd",
          Name.of("iati-organisations"),
          "iati-organisations-schema.xsd",
          REGISTRY_RECORD,
          "registry-record.xsd");

  private final SchemaEvents events;

  private SchemaCheck(SchemaEvents events) {
    this.events = events;
  }

  /** Begins with the root; empty, with a finding, when the standard knows no such root. */
  public static Optional<SchemaCheck> begin(Element root, Consumer<Finding> found) {
    var file = Optional.ofNullable(FILES.get(root.name()));
    if (file.isEmpty()) {
      found.accept(
          new Finding(
              Severity.ERROR,
              Kind.NOT_THE_STANDARD,
              "",
              root.line(),
              root.name().written(),
              root.name().written()));
      return Optional.empty();
    }
    var events = new SchemaEvents(schema(file.get()).newValidatorHandler(), found);
    return Optional.of(new SchemaCheck(say(events, begun -> begun.open(root))));
  }

  /** The schema of activity documents, for checking a whole file at once. */
  public static Schema activities() {
    return Activities.SCHEMA;
  }

  private static Schema schema(String file) {
    return file.startsWith("iati-activities")
        ? Activities.SCHEMA
        : SafeXml.schema(SchemaCheck.class, file);
  }

  /** Compiled once, when first asked for. */
  private static final class Activities {
    static final Schema SCHEMA = SafeXml.schema(SchemaCheck.class, "iati-activities-schema.xsd");
  }

  public void record(Element record) {
    say(events, open -> open.element(record));
  }

  /** Ends the document: only now is it known whether the root holds all that it must. */
  public void end() {
    say(events, open -> open.close());
  }

  /** What the schema says to the events, which never stop it. */
  private interface Saying {
    void to(SchemaEvents events) throws SAXException;
  }

  private static SchemaEvents say(SchemaEvents events, Saying saying) {
    try {
      saying.to(events);
    } catch (SAXException neverThrownByOurHandler) {
      throw new IllegalStateException(neverThrownByOurHandler);
    }
    return events;
  }
}
