package org.entente.mechanisms.intake.iati.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An element of a document, whole: its attributes and content in the order written, the namespaces
 * declared on it by prefix, and the line it begins on, from 1 (0 when it was made by us). It never
 * changes; the {@code with…} methods give a changed copy.
 */
public record Element(
    Name name,
    Map<Name, String> attributes,
    Map<String, String> namespaces,
    List<Content> content,
    int line)
    implements Content {

  public Element {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    namespaces = Collections.unmodifiableMap(new LinkedHashMap<>(namespaces));
    content = List.copyOf(content);
  }

  /** An element of the standard, made by us. */
  public static Element of(String name, Content... content) {
    return new Element(Name.of(name), Map.of(), Map.of(), List.of(content), 0);
  }

  /** An element that holds a text. */
  public static Element text(String name, String text) {
    return of(name, new Content.Text(text));
  }

  /** The elements in it. */
  public Stream<Element> children() {
    return content.stream().filter(Element.class::isInstance).map(Element.class::cast);
  }

  /** The elements of the standard in it that have this name. */
  public Stream<Element> children(String local) {
    return children().filter(child -> child.name().is(local));
  }

  /** The first element of the standard in it that has this name. */
  public Optional<Element> child(String local) {
    return children(local).findFirst();
  }

  /** The value of an attribute without a namespace; a blank one counts as absent. */
  public Optional<String> attribute(String local) {
    return attribute(Name.of(local));
  }

  public Optional<String> attribute(Name attribute) {
    return Optional.ofNullable(attributes.get(attribute))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  /** The text directly in it, as given. */
  public String text() {
    return content.stream()
        .filter(Content.Text.class::isInstance)
        .map(each -> ((Content.Text) each).text())
        .collect(Collectors.joining());
  }

  public Element withAttribute(String local, String value) {
    return withAttribute(Name.of(local), value);
  }

  public Element withAttribute(Name attribute, String value) {
    var more = new LinkedHashMap<>(attributes);
    more.put(attribute, value);
    return withAttributes(more);
  }

  public Element withAttributes(Map<Name, String> other) {
    return new Element(name, other, namespaces, content, line);
  }

  public Element withContent(List<? extends Content> other) {
    return new Element(name, attributes, namespaces, List.copyOf(other), line);
  }

  /** With namespaces declared on it that are not declared on it yet. */
  public Element withNamespaces(Map<String, String> inherited) {
    var more = new LinkedHashMap<>(inherited);
    more.putAll(namespaces);
    return new Element(name, attributes, more, content, line);
  }

  public Element named(String local) {
    return new Element(Name.of(local), attributes, namespaces, content, line);
  }

  /** With every element in it changed, and its text as it is. */
  public Element mapChildren(UnaryOperator<Element> change) {
    var changed = new ArrayList<Content>(content.size());
    for (var each : content) {
      changed.add(
          switch (each) {
            case Element child -> change.apply(child);
            case Content.Text text -> text;
          });
    }
    return withContent(changed);
  }
}
