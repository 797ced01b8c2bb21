package org.entente.mechanisms.intake.iati.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An element, attribute or text where it stands in its document: what XPath walks. Each has one
 * node, so that the same place is the same object whichever way it was reached.
 */
public final class Node {

  /** What stands there. */
  enum Kind {
    DOCUMENT,
    ELEMENT,
    ATTRIBUTE,
    TEXT
  }

  private static final Name NAMELESS = Name.of("");

  private final Kind kind;
  private final @Nullable Node parent;
  private final Name nodeName;
  private final String value;
  private final int line;
  private final List<Node> children = new ArrayList<>();
  private final List<Node> attributes = new ArrayList<>();

  private Node(Kind kind, @Nullable Node parent, Name name, String value, int line) {
    this.kind = kind;
    this.parent = parent;
    this.nodeName = name;
    this.value = value;
    this.line = line;
  }

  /** The document whose root is {@code root}. */
  public static Node document(Element root) {
    var document = new Node(Kind.DOCUMENT, null, NAMELESS, "", root.line());
    document.children.add(element(root, document));
    return document;
  }

  private static Node element(Element element, Node parent) {
    var node = new Node(Kind.ELEMENT, parent, element.name(), "", element.line());
    element
        .attributes()
        .forEach((name, value) -> node.attributes.add(node.part(Kind.ATTRIBUTE, name, value)));
    for (var each : element.content()) {
      node.children.add(
          switch (each) {
            case Element child -> element(child, node);
            case Content.Text(var text) -> node.part(Kind.TEXT, NAMELESS, text);
          });
    }
    return node;
  }

  private Node part(Kind partKind, Name name, String text) {
    return new Node(partKind, this, name, text, line);
  }

  /** The text of an attribute or text; for an element, all the text in it. */
  public String text() {
    return children.isEmpty()
        ? value
        : children.stream().map(Node::text).collect(Collectors.joining());
  }

  /** The line of the element that it is or stands in, from 1; 0 when it was made by us. */
  public int line() {
    return line;
  }

  /**
   * Where it stands, by names from the record down: {@code iati-activity/budget/value/@currency}.
   * The root above the records is only named for what is its own.
   */
  public String path() {
    var above = parent == null || (kind == Kind.ELEMENT && parent.isRoot()) ? "" : parent.path();
    var own = kind == Kind.ATTRIBUTE ? "@" + nodeName.written() : nodeName.written();
    return above.isEmpty() || own.isEmpty() ? above + own : above + "/" + own;
  }

  private boolean isRoot() {
    return parent != null && parent.kind == Kind.DOCUMENT;
  }

  /** The nodes in it, without its attributes. */
  public List<Node> children() {
    return Collections.unmodifiableList(children);
  }

  /** Its attributes, in the order written. */
  public List<Node> attributes() {
    return Collections.unmodifiableList(attributes);
  }

  public Optional<Node> parent() {
    return Optional.ofNullable(parent);
  }

  /** Whether it is an element, not a text, an attribute or the document itself. */
  public boolean isElement() {
    return kind == Kind.ELEMENT;
  }

  Name name() {
    return nodeName;
  }

  boolean is(Kind other) {
    return kind == other;
  }
}
