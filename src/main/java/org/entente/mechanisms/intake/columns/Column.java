package org.entente.mechanisms.intake.columns;

import java.util.List;
import java.util.Optional;
import org.entente.mechanisms.intake.fields.Field;

/**
 * One column of a table: where it stands (from 0), its header and tag as written, what it was taken
 * for, and the other fields it might be, best first.
 */
public record Column(int index, String header, String tag, Meaning meaning, List<Guess> others) {

  public Column {
    others = List.copyOf(others);
  }

  /** A field that a column may be, with how surely (0 to 1). */
  public record Guess(Field field, double confidence) {}

  /** What a column was taken for, and why. */
  public sealed interface Meaning {
    List<Reason> why();

    record Means(Field field, double confidence, List<Reason> why) implements Meaning {
      public Means {
        why = List.copyOf(why);
      }
    }

    record Unmapped(List<Reason> why) implements Meaning {
      public Unmapped {
        why = List.copyOf(why);
      }
    }
  }

  public Optional<Field> field() {
    return switch (meaning) {
      case Meaning.Means(var field, _, _) -> Optional.of(field);
      case Meaning.Unmapped _ -> Optional.empty();
    };
  }

  /** How surely it is its field, 0 when it is none. */
  public double confidence() {
    return switch (meaning) {
      case Meaning.Means(_, double confidence, _) -> confidence;
      case Meaning.Unmapped _ -> 0;
    };
  }

  public boolean means(Field field) {
    return field().filter(field::equals).isPresent();
  }
}
