package org.entente.reference.places;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One administrative area: its level, code, the area it lies in (from the gazetteer, never read off
 * the code), names and edition. Its shape is kept apart, because few readers need it.
 */
public record Place(
    PlaceId id,
    AdminLevel level,
    Pcode pcode,
    @Nullable PlaceId parentId,
    PlaceNames names,
    Validity validity) {

  public Place {
    if (level == AdminLevel.COUNTRY && parentId != null) {
      throw new IllegalArgumentException("a country lies in no other place: " + pcode);
    }
  }

  public Optional<PlaceId> parent() {
    return Optional.ofNullable(parentId);
  }

  /** What to show a reader: a name, or the code of a place that has none. */
  public String label(Locale reader) {
    return names.in(reader).orElse(pcode.value());
  }
}
