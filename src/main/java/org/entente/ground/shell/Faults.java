package org.entente.ground.shell;

import java.util.List;
import java.util.stream.Stream;

/** What is wrong with a form, in the reader's language, in the order of its fields. */
public record Faults(List<Fault> all) {

  /** One fault: the name of the field and what to do about it. */
  public record Fault(String field, String message) {}

  public Faults {
    all = List.copyOf(all);
  }

  /** These and then those. */
  public Faults and(Faults more) {
    return new Faults(Stream.concat(all.stream(), more.all().stream()).toList());
  }

  public static Faults none() {
    return new Faults(List.of());
  }

  /** What is wrong with this field; empty when nothing is. */
  public String about(String field) {
    return all.stream()
        .filter(fault -> fault.field().equals(field))
        .map(Fault::message)
        .findFirst()
        .orElse("");
  }

  public boolean any() {
    return !all.isEmpty();
  }
}
