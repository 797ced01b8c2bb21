package org.entente.mechanisms.intake.iati.standard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.entente.mechanisms.intake.iati.tree.Content;
import org.entente.mechanisms.intake.iati.tree.Element;
import org.entente.mechanisms.intake.iati.tree.Name;
import org.entente.mechanisms.intake.iati.tree.RecordReader;
import org.entente.mechanisms.intake.iati.tree.RecordReader.Bounds;

/**
 * What the schema of 2.03 lets stand in an element, and in which order, read from the schema
 * itself. 2.01 was the first version to enforce an order, and many files do not keep it.
 */
public final class SchemaShape {

  private static final String SCHEMA = "http://www.w3.org/2001/XMLSchema";
  private static final int LAST = Integer.MAX_VALUE;

  /** What the schemas declare at their top: elements and types, each by its name. */
  private record Declared(Map<String, Element> elements, Map<String, Element> types) {

    /** The complex type of a declaration: within it, or by name. */
    Optional<Element> type(Element declaration) {
      return named(declaration, "complexType")
          .findFirst()
          .or(() -> declaration.attribute("type").map(types::get));
    }

    /** What a type has of one kind, what it has from the type it extends first. */
    Stream<Element> all(Element type, String part) {
      var extensions =
          Stream.of("complexContent", "simpleContent")
              .flatMap(content -> named(type, content))
              .flatMap(content -> named(content, "extension"))
              .flatMap(
                  extension ->
                      Stream.concat(
                          extension.attribute("base").map(types::get).stream()
                              .flatMap(base -> all(base, part)),
                          all(extension, part)));
      return Stream.concat(
          extensions,
          Stream.concat(named(type, part), named(type, "sequence").flatMap(in -> named(in, part))));
    }
  }

  private static final class Lazily {
    static final Declared DECLARED = read();
    static final SchemaShape ACTIVITY =
        new SchemaShape(DECLARED, Objects.requireNonNull(DECLARED.elements().get("iati-activity")));
  }

  private final Map<String, Element> members = new LinkedHashMap<>();
  private final Map<String, Integer> ranks = new HashMap<>();
  private final Set<String> attributes;
  private final Declared declared;
  private final Map<String, SchemaShape> within = new ConcurrentHashMap<>();

  private SchemaShape(Declared declared, Element declaration) {
    this.declared = declared;
    var type = declared.type(declaration);
    type.stream().flatMap(known -> declared.all(known, "element")).forEach(this::learn);
    this.attributes =
        type.stream()
            .flatMap(known -> declared.all(known, "attribute"))
            .map(attribute -> attribute.attribute("name").orElse(""))
            .collect(Collectors.toUnmodifiableSet());
  }

  private void learn(Element member) {
    var ref = member.attribute("ref");
    var name = ref.or(() -> member.attribute("name")).orElseThrow();
    members.putIfAbsent(name, ref.map(declared.elements()::get).orElse(member));
    ranks.putIfAbsent(name, ranks.size());
  }

  /** The shape of {@code iati-activity}. */
  public static SchemaShape activity() {
    return Lazily.ACTIVITY;
  }

  /** The activity with its elements, on every level, in the order of the schema. */
  public static Element arranged(Element activity) {
    return activity().arrange(activity);
  }

  /** Whether an element of this name may stand in it. */
  public boolean has(String element) {
    return members.containsKey(element);
  }

  /** Whether it may have an attribute of this name. */
  public boolean hasAttribute(String attribute) {
    return attributes.contains(attribute);
  }

  /** The shape of an element in it; empty when no such element may stand there. */
  public Optional<SchemaShape> of(String element) {
    var declaration = Optional.ofNullable(members.get(element));
    return declaration.map(
        known -> within.computeIfAbsent(element, _ -> new SchemaShape(declared, known)));
  }

  /** Elements that the schema does not know come last, where it allows those of extensions. */
  private Element arrange(Element element) {
    if (members.isEmpty() || !element.content().stream().allMatch(Element.class::isInstance)) {
      return element;
    }
    var arranged = new ArrayList<Content>(element.content().size());
    element
        .children()
        .sorted(Comparator.comparingInt(this::rank))
        .map(child -> shape(child).map(shape -> shape.arrange(child)).orElse(child))
        .forEach(arranged::add);
    return arranged.equals(element.content()) ? element : element.withContent(arranged);
  }

  private int rank(Element child) {
    return child.name().foreign() ? LAST : ranks.getOrDefault(child.name().local(), LAST);
  }

  private Optional<SchemaShape> shape(Element child) {
    return child.name().foreign() ? Optional.empty() : of(child.name().local());
  }

  private static Stream<Element> named(Element in, String local) {
    return in.children().filter(child -> child.name().equals(new Name(SCHEMA, local, "")));
  }

  private static Declared read() {
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
    return declared;
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
