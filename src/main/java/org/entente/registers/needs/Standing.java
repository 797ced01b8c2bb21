package org.entente.registers.needs;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.entente.reference.places.PlaceId;

/**
 * What stands of the needs of an area, of one sector and one population group: so many in a unit,
 * how many places of the area say so, and the oldest day as of which any of them says it. Without a
 * sector it is of none, without a group of all people.
 */
public record Standing(
    PlaceId area, Kind kind, long quantity, int places, Optional<LocalDate> oldest) {

  /** What is counted, of whom, for which sector. */
  public record Kind(
      Optional<String> sector,
      Optional<String> group,
      Need.Measure measure,
      Optional<String> item,
      Need.Unit unit)
      implements Comparable<Kind> {

    private static final Comparator<Kind> ORDER =
        Comparator.comparing((Kind kind) -> kind.sector.orElse(""))
            .thenComparing(kind -> kind.measure)
            .thenComparing(kind -> kind.group.orElse(""))
            .thenComparing(kind -> kind.item.orElse(""))
            .thenComparing(kind -> kind.unit);

    @Override
    public int compareTo(Kind other) {
      return ORDER.compare(this, other);
    }
  }
}
