package org.entente.mechanisms.intake.reconciliation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.entente.mechanisms.intake.reconciliation.Pairing.Open;

/**
 * Recognises the rows of a report that a source sends again with edits. Most files have no row id,
 * so rows are paired by content, the surest way first: equal rows; an id column, where its values
 * prove that it is one; the same organisation, place and sector; and, when the report is plainly a
 * re-issue, rows that differ only in one of these three. The outcome depends on nothing but the
 * content and the order of the rows.
 */
public final class Reconciliation {

  /** A re-issue repeats at least this share of what was reported last time. */
  private static final double REISSUE = 0.5;

  private final Map<String, Facet> facets;
  private final Set<UUID> lastTime;

  /**
   * Facets name the columns that tell organisation, place or sector, by header; last time names the
   * records that this source reported last: only these may be changed or vanish.
   */
  public Reconciliation(Map<String, Facet> facets, Set<UUID> lastTime) {
    this.facets = Map.copyOf(facets);
    this.lastTime = Set.copyOf(lastTime);
  }

  /** Pairs the distinct rows of a report with all that its owner ever reported and still stands. */
  public Pairing pair(List<Row> rows, List<Prior> priors) {
    var unchanged = new HashMap<Integer, UUID>();
    Map<String, Prior> byHash =
        priors.stream().collect(toMap(Prior::hash, Function.identity(), (first, _) -> first));
    for (var row : rows) {
      Optional.ofNullable(byHash.get(row.hash()))
          .ifPresent(prior -> unchanged.put(row.number(), prior.record()));
    }
    var matched = new HashSet<>(unchanged.values());
    var open =
        new Open(
            rows.stream().filter(row -> !unchanged.containsKey(row.number())).toList(),
            priors.stream()
                .filter(prior -> lastTime.contains(prior.record()))
                .filter(prior -> !matched.contains(prior.record()))
                .toList());
    pairChanged(open, rows, priors);
    return new Pairing(unchanged, open.pairs(), open.priors().stream().map(Prior::record).toList());
  }

  private void pairChanged(Open open, List<Row> rows, List<Prior> priors) {
    var id = IdColumn.find(rows, priors);
    if (id.isPresent()) {
      pairById(open, id.get());
      return;
    }
    pairByKey(open);
    if (lastTime.size() - open.priors().size() >= REISSUE * lastTime.size()) {
      for (var facet : Facet.values()) {
        pairByAllBut(facet, open);
      }
    }
  }

  private static void pairById(Open open, String header) {
    var byId =
        open.priors().stream()
            .filter(prior -> !prior.cells().getOrDefault(header, "").isBlank())
            .collect(
                toMap(
                    prior -> prior.cells().getOrDefault(header, ""),
                    Function.identity(),
                    (first, _) -> first));
    for (var row : open.rows()) {
      Optional.ofNullable(byId.remove(row.cells().getOrDefault(header, "")))
          .ifPresent(prior -> open.pair(row, prior));
    }
  }

  /** Within one key the rows with the most equal cells are paired first. */
  private static void pairByKey(Open open) {
    Map<Key, List<Prior>> byKey = open.priors().stream().collect(groupingBy(Prior::key));
    Map<Key, List<Row>> rowsByKey =
        open.rows().stream().collect(groupingBy(Row::key, LinkedHashMap::new, toList()));
    rowsByKey.forEach(
        (key, rows) -> {
          var priors = new ArrayList<>(byKey.getOrDefault(key, List.of()));
          new Likeness(rows, priors).best().forEach(pair -> open.pair(pair.row(), pair.prior()));
        });
  }

  /** Pairs what differs in one facet only, where on both sides just one row fits. */
  private void pairByAllBut(Facet facet, Open open) {
    var priors = open.priors().stream().collect(groupingBy(prior -> rest(prior.cells(), facet)));
    var rows = open.rows().stream().collect(groupingBy(row -> rest(row.cells(), facet)));
    rows.forEach(
        (rest, alike) -> {
          var candidates = priors.getOrDefault(rest, List.of());
          if (alike.size() == 1 && candidates.size() == 1) {
            open.pair(alike.getFirst(), candidates.getFirst());
          }
        });
  }

  private Map<String, String> rest(Map<String, String> cells, Facet facet) {
    var rest = new HashMap<>(cells);
    rest.keySet().removeIf(header -> facets.get(header) == facet);
    return rest;
  }
}
