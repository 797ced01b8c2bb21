package org.entente.mechanisms.intake.recognition;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.reconciliation.Facet;
import org.entente.mechanisms.intake.understanding.Layout;

/** The names of the columns of a table, and which of them hold what. */
public final class Headers {

  private static final Set<Field> SECTOR = Set.of(Field.SECTOR, Field.SUBSECTOR);
  private static final Set<Field> ORGANISATION =
      Set.of(Field.ORG_NAME, Field.ORG_ACRONYM, Field.ORG_CODE);

  private final List<String> names;
  private final Map<String, Facet> facets = new HashMap<>();
  private final Map<Field, String> byField = new HashMap<>();

  private Headers(List<String> names) {
    this.names = names;
  }

  public static Headers of(Layout layout) {
    var headers = new Headers(layout.names());
    for (int i = 0; i < layout.columns().size(); i++) {
      var name = headers.names.get(i);
      layout.columns().get(i).field().ifPresent(field -> headers.learn(field, name));
    }
    return headers;
  }

  private void learn(Field field, String name) {
    byField.putIfAbsent(field, name);
    if (ORGANISATION.contains(field)) {
      facets.put(name, Facet.ORGANISATION);
    } else if (SECTOR.contains(field)) {
      facets.put(name, Facet.SECTOR);
    } else if (field.saysWhere() || field == Field.LON) {
      facets.put(name, Facet.PLACE);
    }
  }

  public List<String> names() {
    return names;
  }

  public Map<String, Facet> facets() {
    return facets;
  }

  /** The name of the column of a field, for pointing at a cell; the field itself without one. */
  public String of(Field field) {
    return byField.getOrDefault(field, field.label());
  }

  /** The field of the column that this name points at. */
  public Optional<Field> field(String name) {
    return byField.entrySet().stream()
        .filter(each -> each.getValue().equals(name))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /**
   * The columns of which it is known that they tell no place finer than a level; what nobody knows
   * may tell anything.
   */
  public Set<String> namesNotFinerThan(int level) {
    return byField.entrySet().stream()
        .filter(each -> !each.getKey().tellsFinerThan(level))
        .map(Map.Entry::getValue)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The filled cells of a row by name, as given. */
  public Map<String, String> cells(List<String> row) {
    var cells = new LinkedHashMap<String, String>();
    for (int i = 0; i < row.size(); i++) {
      if (!row.get(i).isBlank()) {
        cells.put(i < names.size() ? names.get(i) : "column " + (i + 1), row.get(i));
      }
    }
    return cells;
  }
}
