package org.entente.mechanisms.intake.iati.tree;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** Writes elements as XML 1.0, every namespace declared where it is first needed. */
public final class RecordWriter {

  private static final Map<String, String> ALWAYS_THERE =
      Map.of("xml", "http://www.w3.org/XML/1998/namespace", "", "");

  private final Appendable out;

  public RecordWriter(Appendable out) {
    this.out = out;
  }

  /** The element as text, for keeping. */
  public static String text(Element element) {
    var text = new StringBuilder();
    try {
      new RecordWriter(text).write(element);
    } catch (IOException neverFromMemory) {
      throw new UncheckedIOException(neverFromMemory);
    }
    return text.toString();
  }

  public void write(Element element) throws IOException {
    write(element, ALWAYS_THERE);
  }

  /** The start of an element that is left open, such as the root of a stream of records. */
  public void open(Element element) throws IOException {
    start(element, scope(element, ALWAYS_THERE), ALWAYS_THERE);
    out.append(">\n");
  }

  public void close(Element opened) throws IOException {
    out.append("</").append(opened.name().written()).append(">\n");
  }

  private void write(Element element, Map<String, String> known) throws IOException {
    var scope = scope(element, known);
    start(element, scope, known);
    if (element.content().isEmpty()) {
      out.append("/>");
      return;
    }
    out.append('>');
    for (var each : element.content()) {
      switch (each) {
        case Element child -> write(child, scope);
        case Content.Text(var text) -> escape(text, false);
      }
    }
    out.append("</").append(element.name().written()).append('>');
  }

  private void start(Element element, Map<String, String> scope, Map<String, String> known)
      throws IOException {
    out.append('<').append(element.name().written());
    for (var each : scope.entrySet()) {
      if (!each.getValue().equals(known.get(each.getKey()))) {
        declare(each.getKey(), each.getValue());
      }
    }
    for (var each : element.attributes().entrySet()) {
      attribute(each.getKey().written(), each.getValue());
    }
  }

  /** The namespaces known inside the element; the same map when it brings none. */
  private static Map<String, String> scope(Element element, Map<String, String> known) {
    var more = new HashMap<>(known);
    more.putAll(element.namespaces());
    more.put(element.name().prefix(), element.name().space());
    for (var attribute : element.attributes().keySet()) {
      if (!attribute.space().isEmpty()) {
        more.put(attribute.prefix(), attribute.space());
      }
    }
    return more.equals(known) ? known : more;
  }

  private void declare(String prefix, String space) throws IOException {
    attribute(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, space);
  }

  private void attribute(String name, String value) throws IOException {
    out.append(' ').append(name).append("=\"");
    escape(value, true);
    out.append('"');
  }

  private void escape(String text, boolean inAttribute) throws IOException {
    int written = 0;
    for (int i = 0; i < text.length(); i++) {
      var escaped = escaped(text.charAt(i), inAttribute);
      if (!escaped.isEmpty()) {
        out.append(text, written, i).append(escaped);
        written = i + 1;
      }
    }
    out.append(text, written, text.length());
  }

  /** How a letter has to be written, or nothing when it may stand as it is. */
  private static String escaped(char letter, boolean inAttribute) {
    return switch (letter) {
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '&' -> "&amp;";
      case '\r' -> "&#13;";
      case '"' -> inAttribute ? "&quot;" : "";
      case '\n' -> inAttribute ? "&#10;" : "";
      case '\t' -> inAttribute ? "&#9;" : "";
      default -> "";
    };
  }
}
