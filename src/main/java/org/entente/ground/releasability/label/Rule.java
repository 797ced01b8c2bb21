package org.entente.ground.releasability.label;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A rule of a policy about its own markings, as a security policy information file (open XML-SPIF
 * 2.1) states it: what a level or a value asks for beside it, or cannot stand beside.
 */
public sealed interface Rule {

  /** Whether what is said keeps to this rule. */
  boolean keptBy(Confidentiality said);

  /** How many of what is asked for must be there. */
  enum Count {
    ALL,
    ONE_OR_MORE,
    ONLY_ONE
  }

  /** A level, or any of some values of a tag; no values for the tag with whichever. */
  sealed interface Part {

    boolean in(Confidentiality said);

    record Level(String level) implements Part {
      @Override
      public boolean in(Confidentiality said) {
        return said.level().equals(level);
      }
    }

    record Values(String tag, Optional<Category.Kind> kind, Set<String> values) implements Part {

      public Values {
        values = Set.copyOf(values);
      }

      /** Any value of this tag, however it binds. */
      public static Values anyOf(String tag) {
        return new Values(tag, Optional.empty(), Set.of());
      }

      @Override
      public boolean in(Confidentiality said) {
        return said.categories().stream()
            .filter(category -> category.tag().equals(tag))
            .filter(category -> kind.isEmpty() || kind.get() == category.kind())
            .flatMap(category -> category.values().stream())
            .anyMatch(value -> values.isEmpty() || values.contains(value));
      }
    }
  }

  /** Where {@code of} stands, so must these. */
  record Asks(Part of, Count count, List<Part> beside) implements Rule {

    public Asks {
      beside = List.copyOf(beside);
    }

    @Override
    public boolean keptBy(Confidentiality said) {
      long there = beside.stream().filter(part -> part.in(said)).count();
      return !of.in(said)
          || switch (count) {
            case ALL -> there == beside.size();
            case ONE_OR_MORE -> there >= 1;
            case ONLY_ONE -> there == 1;
          };
    }
  }

  /** Where {@code of} stands, this must not. */
  record Excludes(Part of, Part other) implements Rule {
    @Override
    public boolean keptBy(Confidentiality said) {
      return !(of.in(said) && other.in(said));
    }
  }
}
