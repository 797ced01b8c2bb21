package org.entente.mechanisms.intake.iati.standard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.stream.XMLStreamException;
import org.entente.mechanisms.intake.iati.tree.Element;
import org.entente.mechanisms.intake.iati.tree.RecordReader;
import org.entente.mechanisms.intake.iati.tree.RecordReader.Bounds;

/**
 * A code list of the standard: whether it is complete (then no other code may be used), its codes
 * with their English names, and those of them that were withdrawn.
 */
public final class CodeTable {

  private static final Map<String, CodeTable> TABLES = new ConcurrentHashMap<>();

  private final boolean complete;
  private final Map<String, String> names = new HashMap<>();
  private final Set<String> withdrawn = new HashSet<>();

  private CodeTable(boolean complete) {
    this.complete = complete;
  }

  /** The list of this name, such as {@code Sector}; read when first asked for. */
  public static CodeTable named(String name) {
    return TABLES.computeIfAbsent(name, CodeTable::read);
  }

  public boolean complete() {
    return complete;
  }

  public boolean has(String code) {
    return names.containsKey(code);
  }

  public boolean withdrawn(String code) {
    return withdrawn.contains(code);
  }

  public Set<String> codes() {
    return Set.copyOf(names.keySet());
  }

  /** The English name of a code. */
  public Optional<String> name(String code) {
    return Optional.ofNullable(names.get(code));
  }

  private static CodeTable read(String name) {
    try (var bytes = Resources.open("codelists/" + name + ".xml")) {
      var file = new RecordReader(bytes, Bounds.STANDARD);
      var table = new CodeTable(file.root().attribute("complete").equals(Optional.of("1")));
      for (var part = file.next(); part.isPresent(); part = file.next()) {
        part.get().children("codelist-item").forEach(table::learn);
      }
      return table;
    } catch (XMLStreamException ourOwnFileIsWrong) {
      throw new IllegalStateException(name, ourOwnFileIsWrong);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void learn(Element item) {
    var code = item.child("code").map(Element::text).map(String::strip).orElseThrow();
    var written =
        item.child("name").flatMap(each -> each.child("narrative")).map(Element::text).orElse("");
    names.put(code, written.strip());
    if (item.attribute("status").equals(Optional.of("withdrawn"))) {
      withdrawn.add(code);
    }
  }
}
