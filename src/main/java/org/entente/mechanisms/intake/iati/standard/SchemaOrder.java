package org.entente.mechanisms.intake.iati.standard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.entente.mechanisms.intake.iati.tree.Content;
import org.entente.mechanisms.intake.iati.tree.Element;
import org.entente.mechanisms.intake.iati.tree.Name;
import org.entente.mechanisms.intake.iati.tree.RecordReader;
import org.entente.mechanisms.intake.iati.tree.RecordReader.Bounds;

/**
 * The order in which the schema wants the elements of an activity, read from the schema itself;
 * 2.03 is the first version that enforces it, and many files do not keep it.
 */
public final class SchemaOrder {

  private static final String SCHEMA = "http://www.w3.org/2001/XMLSchema";

  /** What the schemas declare at their top: elements and types, each by its name. */
  private record Declared(Map<String, Element> elements, Map<String, Element> types) {}

  private static final class Lazily {
    static final SchemaOrder ORDER = read();
  }

  private final Declared declared;
  private final IdentityHashMap<Element, Map<String, Ranked>> known = new IdentityHashMap<>();

  /** An element that may stand in another: its place among its siblings, and its declaration. */
  private record Ranked(int rank, Element declaration) {}

  private SchemaOrder(Declared declared) {
    this.declared = declared;
  }

  /**
   * The activity with its elements, on every level, in the order of the schema; the very same when
   * they already are.
   */
  public static Element arranged(Element activity) {
    return Lazily.ORDER.arrange(activity, activity.name());
  }

  private Element arrange(Element element, Name name) {
    return Optional.ofNullable(declared.elements().get(name.local()))
        .map(declaration -> arrange(element, declaration))
        .orElse(element);
  }

  /** Elements that the schema does not know come last, where it allows those of extensions. */
  private Element arrange(Element element, Element declaration) {
    var ranks = ranks(declaration);
    if (ranks.isEmpty() || !element.content().stream().allMatch(Element.class::isInstance)) {
      return element;
    }
    var arranged = new ArrayList<Content>(element.content().size());
    element
        .children()
        .sorted(Comparator.comparingInt(child -> rank(child, ranks)))
        .map(child -> arrangeWithin(child, ranks))
        .forEach(arranged::add);
    return arranged.equals(element.content()) ? element : element.withContent(arranged);
  }

  private Element arrangeWithin(Element child, Map<String, Ranked> ranks) {
    var ranked = ranks.get(child.name().local());
    return ranked == null || child.name().foreign() ? child : arrange(child, ranked.declaration());
  }

  private static int rank(Element child, Map<String, Ranked> ranks) {
    var ranked = ranks.get(child.name().local());
    return ranked == null || child.name().foreign() ? Integer.MAX_VALUE : ranked.rank();
  }

  private synchronized Map<String, Ranked> ranks(Element declaration) {
    var ranks = known.get(declaration);
    if (ranks == null) {
      ranks = rank(type(declaration).map(this::members).orElse(List.of()));
      known.put(declaration, ranks);
    }
    return ranks;
  }

  private Map<String, Ranked> rank(List<Element> members) {
    var ranks = new LinkedHashMap<String, Ranked>();
    for (var member : members) {
      var ref = member.attribute("ref");
      var name = ref.or(() -> member.attribute("name")).orElseThrow();
      var declaration = ref.map(declared.elements()::get).orElse(member);
      ranks.putIfAbsent(name, new Ranked(ranks.size(), declaration));
    }
    return ranks;
  }

  /** The complex type of a declaration: within it, or by name. */
  private Optional<Element> type(Element declaration) {
    return named(declaration, "complexType")
        .findFirst()
        .or(() -> declaration.attribute("type").map(declared.types()::get));
  }

  /** The elements that a type puts in sequence, those of the type it extends first. */
  private List<Element> members(Element type) {
    var members = new ArrayList<Element>();
    named(type, "complexContent")
        .flatMap(content -> named(content, "extension"))
        .forEach(
            extension -> {
              extension
                  .attribute("base")
                  .map(declared.types()::get)
                  .map(this::members)
                  .ifPresent(members::addAll);
              members.addAll(members(extension));
            });
    named(type, "sequence").flatMap(sequence -> named(sequence, "element")).forEach(members::add);
    return members;
  }

  private static Stream<Element> named(Element in, String local) {
    return in.children().filter(child -> child.name().equals(new Name(SCHEMA, local, "")));
  }

  private static SchemaOrder read() {
    var declared = new Declared(new HashMap<>(), new HashMap<>());
    for (var file : List.of("iati-common.xsd", "iati-activities-schema.xsd")) {
      try (var bytes = Resources.open(file)) {
        var schema = new RecordReader(bytes, Bounds.STANDARD);
        for (var each = schema.next(); each.isPresent(); each = schema.next()) {
          learn(each.get(), declared);
        }
      } catch (XMLStreamException ourOwnFileIsWrong) {
        throw new IllegalStateException(file, ourOwnFileIsWrong);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return new SchemaOrder(declared);
  }

  private static void learn(Element declaration, Declared declared) {
    declaration
        .attribute("name")
        .ifPresent(
            name -> {
              switch (declaration.name().local()) {
                case "element" -> declared.elements().put(name, declaration);
                case "complexType" -> declared.types().put(name, declaration);
                default -> {}
              }
            });
  }
}
