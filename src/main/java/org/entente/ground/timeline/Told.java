package org.entente.ground.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One state of a record in a reader's language: what it is called, the path of its page below the
 * mission where it has one, and its fields by name, in order. A field that says nothing is left
 * out.
 */
public record Told(String title, Optional<String> page, List<Field> fields) {

  /** One thing that the state says. */
  public record Field(String name, String value) {}

  public Told {
    fields = fields.stream().filter(field -> !field.value().isBlank()).toList();
  }

  public static Told at(String page, String title, Fields fields) {
    return new Told(title, Optional.of(page), fields.list);
  }

  public static Told of(String title, Fields fields) {
    return new Told(title, Optional.empty(), fields.list);
  }

  /** Fields as they are gathered. */
  public static final class Fields {

    private final List<Field> list = new ArrayList<>();

    public Fields add(String name, String value) {
      list.add(new Field(name, value));
      return this;
    }

    /** What is absent is left out. */
    public Fields add(String name, Optional<String> value) {
      value.ifPresent(present -> add(name, present));
      return this;
    }
  }

  /** What a field of this name says; blank when it says nothing. */
  String value(String name) {
    return fields.stream()
        .filter(field -> field.name().equals(name))
        .map(Field::value)
        .findFirst()
        .orElse("");
  }
}
