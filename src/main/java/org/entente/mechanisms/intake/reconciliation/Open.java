package org.entente.mechanisms.intake.reconciliation;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What is still unpaired while the steps run; each step takes pairs away from both sides. */
final class Open {
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

  Pairing pairing() {
    return new Pairing(pairs, priors.values().stream().map(Prior::record).toList());
  }
}
