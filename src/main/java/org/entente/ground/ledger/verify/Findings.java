package org.entente.ground.ledger.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.ground.ledger.verify.Finding.Span;

/** Gathers what was found; of very many findings the first ones are enough. */
final class Findings {

  private static final int MOST = 10_000;

  private static final Comparator<Finding> EARLIEST_FIRST =
      Comparator.comparing(Finding::where, Comparator.comparingLong(Findings::first))
          .thenComparing(Finding::what);

  private final List<Finding> all = new ArrayList<>();

  void add(Finding finding) {
    if (all.size() < MOST) {
      all.add(finding);
    }
  }

  /** Without those that say less exactly what another says too. */
  List<Finding> narrowed() {
    return all.stream().filter(this::isNarrow).distinct().sorted(EARLIEST_FIRST).toList();
  }

  private boolean isNarrow(Finding finding) {
    return finding.where().filter(this::isToldNarrower).isEmpty();
  }

  private boolean isToldNarrower(Span wide) {
    return all.stream()
        .flatMap(other -> other.where().stream())
        .anyMatch(other -> wide.holds(other) && !other.equals(wide));
  }

  private static long first(Optional<Span> where) {
    return where.map(Span::first).orElse(Long.MAX_VALUE);
  }
}
