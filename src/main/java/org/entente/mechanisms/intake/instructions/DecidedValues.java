package org.entente.mechanisms.intake.instructions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.mechanisms.intake.instructions.Instructions.ValueMeaning;
import org.entente.mechanisms.intake.instructions.Instructions.ValueMeaning.Kind;
import org.entente.mechanisms.intake.values.Folded;

/**
 * What written values mean by decision, whatever the registers would say; a value counts as written
 * alike whatever its case, accents and punctuation. Of two decisions on one value the later holds.
 */
public final class DecidedValues {

  private record Written(Kind kind, String folded) {}

  private final Map<Written, ValueMeaning> byWritten = new HashMap<>();

  private DecidedValues(List<ValueMeaning> decided) {
    decided.forEach(each -> byWritten.put(key(each.kind(), each.written()), each));
  }

  public static DecidedValues of(List<ValueMeaning> decided) {
    return new DecidedValues(decided);
  }

  /** Whether nothing was decided. */
  public boolean none() {
    return byWritten.isEmpty();
  }

  /** The code that was chosen for it; nothing when none was, or when it is left as it is. */
  public Optional<String> code(Kind kind, String written) {
    return find(kind, written).flatMap(ValueMeaning::code);
  }

  /** What was decided about it, if anything. */
  public Optional<ValueMeaning> find(Kind kind, String written) {
    return byWritten.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(byWritten.get(key(kind, written)));
  }

  private static Written key(Kind kind, String written) {
    var folded = Folded.text(written);
    return new Written(kind, folded.isEmpty() ? written.strip() : folded);
  }
}
