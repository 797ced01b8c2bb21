package org.entente.mechanisms.intake.iati.standard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import org.entente.mechanisms.intake.iati.standard.Finding.Kind;
import org.entente.mechanisms.intake.iati.standard.Finding.Severity;
import org.entente.mechanisms.intake.iati.tree.Element;
import org.entente.mechanisms.intake.iati.tree.Node;
import org.entente.mechanisms.intake.iati.tree.RecordReader;
import org.entente.mechanisms.intake.iati.tree.RecordReader.Bounds;
import org.entente.mechanisms.intake.iati.tree.XPath;

/**
 * Checks the codes of a record by the standard's {@code mapping.xml}: which path takes its values
 * from which list, where need be depending on the vocabulary named beside it.
 */
public final class CodeCheck {

  /** Values of one path come from this list, if the condition holds where they stand. */
  private record Mapped(String list, Optional<XPath> condition) {}

  private static final class Lazily {
    static final Map<String, List<Mapped>> BY_PATH = read();
  }

  private CodeCheck() {}

  /** Finds the codes of a document that their lists do not have, in capitals or not. */
  public static void check(Node document, Consumer<Finding> found) {
    document.children().forEach(root -> walk(root, found));
  }

  private static void walk(Node element, Consumer<Finding> found) {
    element.attributes().forEach(attribute -> check(attribute, attribute.path(), element, found));
    for (var child : element.children()) {
      if (child.isElement()) {
        walk(child, found);
      } else {
        check(child, child.path() + "/text()", element, found);
      }
    }
  }

  private static void check(Node value, String path, Node element, Consumer<Finding> found) {
    for (var mapped : mapped(path)) {
      if (mapped.condition().isEmpty() || mapped.condition().get().holds(element, Map.of())) {
        check(value, CodeTable.named(mapped.list()), mapped.list(), found);
      }
    }
  }

  private static void check(Node value, CodeTable table, String list, Consumer<Finding> found) {
    var code = value.text().strip();
    if (code.isEmpty()) {
      return;
    }
    if (!table.has(code) && !table.has(code.toLowerCase(Locale.ROOT))) {
      var severity = table.complete() ? Severity.ERROR : Severity.NOTE;
      found.accept(Finding.at(value, severity, Kind.CODE_UNKNOWN, list));
    } else if (table.withdrawn(code)) {
      found.accept(Finding.at(value, Severity.NOTE, Kind.CODE_WITHDRAWN, list));
    }
  }

  /** By the whole path, else, as for the language of a text, by the attribute wherever it is. */
  private static List<Mapped> mapped(String path) {
    var anywhere = path.substring(path.lastIndexOf('/') + 1);
    var byPath = Lazily.BY_PATH.get(path);
    return byPath == null ? Lazily.BY_PATH.getOrDefault(anywhere, List.of()) : byPath;
  }

  private static Map<String, List<Mapped>> read() {
    var byPath = new HashMap<String, List<Mapped>>();
    try (var bytes = Resources.open("codelists/mapping.xml")) {
      var file = new RecordReader(bytes, Bounds.STANDARD);
      for (var mapping = file.next(); mapping.isPresent(); mapping = file.next()) {
        learn(mapping.get(), byPath);
      }
    } catch (XMLStreamException ourOwnFileIsWrong) {
      throw new IllegalStateException("mapping.xml", ourOwnFileIsWrong);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return byPath;
  }

  private static void learn(Element mapping, Map<String, List<Mapped>> byPath) {
    var path = mapping.child("path").map(Element::text).orElseThrow().strip().substring(2);
    var list = mapping.child("codelist").flatMap(each -> each.attribute("ref")).orElseThrow();
    var condition = mapping.child("condition").map(Element::text).map(XPath::of);
    byPath.computeIfAbsent(path, _ -> new ArrayList<>()).add(new Mapped(list, condition));
  }
}
