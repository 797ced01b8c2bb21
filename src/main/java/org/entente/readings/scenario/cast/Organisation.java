package org.entente.readings.scenario.cast;

import java.util.List;

/**
 * A fictional organisation; {@code country} is the ISO3 code of its home, blank when it has none.
 */
public record Organisation(
    String code, Term name, Term acronym, Term kind, String country, List<String> aliases) {

  public Organisation {
    aliases = List.copyOf(aliases);
  }

  /** The acronym by which the coalition knows it. */
  public String shortName() {
    return acronym.usual(Language.EN);
  }
}
