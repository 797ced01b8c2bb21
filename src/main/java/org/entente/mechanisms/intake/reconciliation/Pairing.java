package org.entente.mechanisms.intake.reconciliation;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Which row of the report at hand is which earlier record. Rows that stand in neither map are new.
 * {@code vanished} are the records that the source reported last time and not now.
 */
public record Pairing(
    Map<Integer, UUID> unchanged, Map<Integer, UUID> changed, List<UUID> vanished) {

  public Pairing {
    unchanged = Map.copyOf(unchanged);
    changed = Map.copyOf(changed);
    vanished = List.copyOf(vanished);
  }

  public Optional<UUID> unchanged(int row) {
    return Optional.ofNullable(unchanged.get(row));
  }

  public Optional<UUID> changed(int row) {
    return Optional.ofNullable(changed.get(row));
  }

  /** What is still unpaired while the steps run; each step takes pairs away from both sides. */
  static final class Open {
    private final Map<Integer, Row> rows = new LinkedHashMap<>();
    private final Map<UUID, Prior> priors = new LinkedHashMap<>();
    private final Map<Integer, UUID> pairs = new HashMap<>();

    Open(Collection<Row> rows, Collection<Prior> priors) {
      rows.forEach(row -> this.rows.put(row.number(), row));
      priors.forEach(prior -> this.priors.put(prior.record(), prior));
    }

    void pair(Row row, Prior prior) {
      Objects.requireNonNull(rows.remove(row.number()));
      Objects.requireNonNull(priors.remove(prior.record()));
      pairs.put(row.number(), prior.record());
    }

    List<Row> rows() {
      return List.copyOf(rows.values());
    }

    List<Prior> priors() {
      return List.copyOf(priors.values());
    }

    Map<Integer, UUID> pairs() {
      return pairs;
    }
  }
}
