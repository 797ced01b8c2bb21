package org.entente.readings.scenario.cast;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** Makes place names out of pairs of syllables, the same sounds in both scripts; none twice. */
public final class PlaceNames {

  private final Map<String, List<PlaceName>> syllables;
  private final SplittableRandom chance;
  private final Set<String> given = new HashSet<>();

  /** Takes rows of {@code part} (start, middle, end, form), {@code latin} and {@code arabic}. */
  public PlaceNames(List<NamedCsvRecord> rows, SplittableRandom chance) {
    this.syllables =
        rows.stream()
            .collect(
                groupingBy(row -> row.getField("part"), mapping(PlaceNames::syllable, toList())));
    this.chance = chance;
  }

  /** A bare name, as a country or a region has. */
  public PlaceName plain() {
    while (true) {
      var name = one("start");
      if (chance.nextInt(3) > 0) {
        name = name.plus(one("middle"));
      }
      name = name.plus(one("end"));
      if (given.add(name.latin())) {
        return name;
      }
    }
  }

  /** A name that may carry a word such as "Upper" or "Port". */
  public PlaceName next() {
    return plain().in(one("form"));
  }

  private PlaceName one(String part) {
    var choices = syllables.getOrDefault(part, List.of());
    if (choices.isEmpty()) {
      throw new IllegalStateException("no syllable is for the part " + part);
    }
    return choices.get(chance.nextInt(choices.size()));
  }

  private static PlaceName syllable(NamedCsvRecord row) {
    return new PlaceName(row.getField("latin"), row.getField("arabic"));
  }
}
