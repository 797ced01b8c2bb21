package org.entente.mechanisms.intake.questions;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.mechanisms.intake.instructions.Instructions.ValueMeaning.Kind;
import org.entente.mechanisms.intake.questions.UnknownValue.Candidate;
import org.entente.reference.partners.OrganisationMatch;
import org.entente.reference.places.Resolution;
import org.entente.reference.places.WrittenPlace;

/**
 * Gathers, during a walk, the written values that no register knows for sure; each is kept once, up
 * to a bound beyond which a person would not go through them one by one.
 */
public final class UnknownValues {

  private static final int MOST = 2_000;
  private static final int MOST_CANDIDATES = 5;

  private record Key(Kind kind, String written) {}

  private final Map<Key, UnknownValue> values = new LinkedHashMap<>();

  /** A place as its areas are written, and the narrowest name among them. */
  public void place(
      String column, WrittenPlace where, String written, String name, Resolution found, int rows) {
    switch (found) {
      case Resolution.Unresolved(var may, _) ->
          add(
              new UnknownValue(Kind.PLACE, column, written, name, rows, places(may))
                  .lyingAt(where.point()));
      case Resolution.ByLikeness(var place, double likeness, _) -> {
        var may = places(List.of(new Resolution.Candidate(place, likeness)));
        add(new UnknownValue(Kind.PLACE, column, written, name, rows, may, true, where.point()));
      }
      case Resolution.NotStated _ ->
          add(
              new UnknownValue(Kind.PLACE, column, written, name, rows, List.of())
                  .lyingAt(where.point()));
      case Resolution.Resolved _ -> {}
    }
  }

  private static List<Candidate> places(List<Resolution.Candidate> candidates) {
    return candidates.stream()
        .map(each -> new Candidate(each.place().pcode().value(), each.likeness()))
        .limit(MOST_CANDIDATES)
        .toList();
  }

  /** An organisation that may be one of several, or that was taken for one it is like. */
  public void organisation(
      String column,
      String written,
      List<OrganisationMatch.Candidate> may,
      int rows,
      boolean byLikeness) {
    var candidates =
        may.stream()
            .map(each -> new Candidate(each.party().value().toString(), each.confidence()))
            .limit(MOST_CANDIDATES)
            .toList();
    add(
        new UnknownValue(
            Kind.ORGANISATION,
            column,
            written,
            written,
            rows,
            candidates,
            byLikeness,
            Optional.empty()));
  }

  public void sector(String column, String written, int rows) {
    add(new UnknownValue(Kind.SECTOR, column, written, written, rows, List.of()));
  }

  public void status(String column, String written, int rows) {
    add(new UnknownValue(Kind.STATUS, column, written, written, rows, List.of()));
  }

  private void add(UnknownValue value) {
    var key = new Key(value.kind(), value.written());
    boolean kept = values.containsKey(key) || values.size() < MOST;
    if (kept && !value.written().isBlank()) {
      values.merge(key, value, (known, _) -> known.alsoIn(value.rows()).lyingAt(value.at()));
    }
  }

  /** What was gathered, that in most rows first. */
  public List<UnknownValue> all() {
    return values.values().stream()
        .sorted(
            Comparator.comparingInt(UnknownValue::rows)
                .reversed()
                .thenComparing(UnknownValue::kind)
                .thenComparing(UnknownValue::written))
        .toList();
  }
}
