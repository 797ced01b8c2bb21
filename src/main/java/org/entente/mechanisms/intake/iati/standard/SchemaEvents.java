package org.entente.mechanisms.intake.iati.standard;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.validation.ValidatorHandler;
import org.entente.mechanisms.intake.iati.standard.Finding.Kind;
import org.entente.mechanisms.intake.iati.standard.Finding.Severity;
import org.entente.mechanisms.intake.iati.tree.Content;
import org.entente.mechanisms.intake.iati.tree.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Tells elements to a schema as the events it wants, and turns what it objects to into findings at
 * the element just told. Objections are known by their codes in the recommendation XML Schema 1.0.
 */
final class SchemaEvents implements ErrorHandler {

  private static final String LOCALE = "http://apache.org/xml/properties/locale";
  private static final Pattern CODE = Pattern.compile("^([a-z]+-[\\w.-]*\\w):");
  private static final Pattern QUOTED = Pattern.compile("'([^']*)'");

  private final ValidatorHandler schema;
  private final Consumer<Finding> found;
  private final Deque<Element> open = new ArrayDeque<>();
  private final AttributesImpl attributes = new AttributesImpl();

  SchemaEvents(ValidatorHandler schema, Consumer<Finding> found) {
    this.schema = schema;
    this.found = found;
    schema.setErrorHandler(this);
  }

  /** Starts the document and its root. */
  void open(Element root) throws SAXException {
    schema.setProperty(LOCALE, Locale.ENGLISH);
    schema.startDocument();
    start(root);
  }

  /** Ends the root and the document. */
  void close() throws SAXException {
    end(open.getLast());
    schema.endDocument();
  }

  void element(Element element) throws SAXException {
    start(element);
    for (var each : element.content()) {
      switch (each) {
        case Element child -> element(child);
        case Content.Text(var text) -> schema.characters(text.toCharArray(), 0, text.length());
      }
    }
    end(element);
  }

  private void start(Element element) throws SAXException {
    open.push(element);
    attributes.clear();
    element
        .attributes()
        .forEach(
            (name, value) ->
                attributes.addAttribute(
                    name.space(), name.local(), name.written(), "CDATA", value));
    var name = element.name();
    schema.startElement(name.space(), name.local(), name.written(), attributes);
  }

  private void end(Element element) throws SAXException {
    var name = element.name();
    schema.endElement(name.space(), name.local(), name.written());
    open.pop();
  }

  @Override
  public void warning(SAXParseException harmless) {}

  @Override
  public void error(SAXParseException objection) {
    object(objection);
  }

  @Override
  public void fatalError(SAXParseException objection) {
    object(objection);
  }

  private void object(SAXParseException objection) {
    var message = String.valueOf(objection.getMessage());
    var quoted = QUOTED.matcher(message).results().map(match -> match.group(1)).toList();
    var first = quoted.isEmpty() ? "" : quoted.getFirst();
    var code = CODE.matcher(message);
    switch (code.find() ? code.group(1) : "") {
      case "cvc-complex-type.4" -> find(Kind.ATTRIBUTE_MISSING, "/@" + first, "");
      case "cvc-complex-type.3.2.2" -> find(Kind.ATTRIBUTE_UNEXPECTED, "/@" + first, "");
      case "cvc-complex-type.2.4.a", "cvc-complex-type.2.4.d", "cvc-complex-type.2.4.e" ->
          find(Kind.ELEMENT_UNEXPECTED, "", "");
      case "cvc-complex-type.2.4.b" -> find(Kind.ELEMENT_MISSING, "", expected(quoted.getLast()));
      case "cvc-complex-type.2.1", "cvc-complex-type.2.3" -> find(Kind.TEXT_UNEXPECTED, "", "");
      case "cvc-attribute.3" -> find(Kind.VALUE_MALFORMED, "/@" + quoted.get(1), first);
      case "cvc-type.3.1.3" -> find(Kind.VALUE_MALFORMED, "", first);
      case "cvc-complex-type.2.2" -> find(Kind.VALUE_MALFORMED, "", open.element().text().strip());
      default -> {
        if (!explainsAnother(message)) {
          find(Kind.OTHERWISE_INVALID, "", message);
        }
      }
    }
  }

  /** What is wrong with the form of a value is followed by where that value stands. */
  private static boolean explainsAnother(String message) {
    return message.startsWith("cvc-datatype-valid")
        || message.startsWith("cvc-pattern-valid")
        || message.startsWith("cvc-min")
        || message.startsWith("cvc-enumeration-valid");
  }

  /** "{a, b}" without the braces. */
  private static String expected(String quoted) {
    return quoted.replaceAll("[{}]", "").replace("\"\":", "");
  }

  private void find(Kind kind, String tail, String written) {
    var element = open.element();
    found.accept(new Finding(Severity.ERROR, kind, "", element.line(), path() + tail, written));
  }

  /** By names from the record down; the root says nothing and is left out. */
  private String path() {
    var names = open.reversed().stream().map(each -> each.name().written()).toList();
    return String.join("/", names.size() > 1 ? names.subList(1, names.size()) : names);
  }
}
