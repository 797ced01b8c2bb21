package org.entente.reference.places;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One administrative area: its level, code, the area it lies in (from the gazetteer, never read off
 * the code), names and edition; and where it ended, the places that it goes on in from the next
 * day. Its shape is kept apart, because few readers need it.
 */
public record Place(
    PlaceId id,
    AdminLevel level,
    Pcode pcode,
    @Nullable PlaceId parentId,
    PlaceNames names,
    Validity validity,
    List<PlaceId> successors) {

  public Place {
    if (level == AdminLevel.COUNTRY && parentId != null) {
      throw new IllegalArgumentException("a country lies in no other place: " + pcode);
    }
    successors = List.copyOf(successors);
  }

  /** A place that goes on in no other one. */
  public Place(
      PlaceId id,
      AdminLevel level,
      Pcode pcode,
      @Nullable PlaceId parentId,
      PlaceNames names,
      Validity validity) {
    this(id, level, pcode, parentId, names, validity, List.of());
  }

  public Optional<PlaceId> parent() {
    return Optional.ofNullable(parentId);
  }

  /** What to show a reader: a name, or the code of a place that has none. */
  public String label(Locale reader) {
    return names.in(reader).orElse(pcode.value());
  }
}
