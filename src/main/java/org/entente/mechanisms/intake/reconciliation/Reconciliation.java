package org.entente.mechanisms.intake.reconciliation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Recognises the rows of a report that a source sends again with edits. Most files have no row id,
 * so rows are paired by content, the surest way first: equal rows; an id column, where its values
 * prove that it is one; the same organisation, place and sector; and, when the report is plainly a
 * re-issue, rows that differ only in one of these three. The outcome depends on nothing but the
 * content and the order of the rows. Rows come one after the other; only those that equal no
 * earlier one are held.
 */
public final class Reconciliation {

  /** A re-issue repeats at least this share of what was reported last time. */
  private static final double REISSUE = 0.5;

  private final Known known;
  private final Map<String, Facet> facets;
  private final IdColumn ids;
  private final List<Row> open = new ArrayList<>();

  /** Facets name the columns that tell organisation, place or sector, by header. */
  public Reconciliation(Known known, List<String> headers, Map<String, Facet> facets) {
    this.known = known;
    this.facets = Map.copyOf(facets);
    this.ids = new IdColumn(headers);
  }

  /** Takes the next row in: the record of an equal earlier row, else it waits to be paired. */
  public Optional<Known.Again> meet(Row row) {
    ids.look(row.cells());
    var equal = known.meet(row);
    if (equal.isEmpty()) {
      open.add(row);
    }
    return equal;
  }

  /** After the last row: pairs those that wait with what was reported last time and not now. */
  public Pairing conclude(Priors priors) {
    var missing = known.missing();
    if (open.isEmpty() || missing.isEmpty()) {
      return new Pairing(Map.of(), missing);
    }
    var unpaired = new Open(open, priors.list(missing));
    idColumn(priors).ifPresentOrElse(id -> pairById(unpaired, id), () -> pairByContent(unpaired));
    return unpaired.pairing();
  }

  private Optional<String> idColumn(Priors priors) {
    var earlier = new IdColumn(ids.candidates());
    if (!ids.candidates().isEmpty()) {
      priors.each(prior -> earlier.look(prior.cells()));
    }
    return ids.sharedWith(earlier);
  }

  private void pairByContent(Open open) {
    pairByKey(open);
    int lastTime = known.reportedLastTime();
    if (lastTime - open.priors().size() >= REISSUE * lastTime) {
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
