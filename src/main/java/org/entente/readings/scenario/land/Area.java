package org.entente.readings.scenario.land;

import org.entente.readings.scenario.cast.PlaceName;

/**
 * An administrative area: level 0 is the country, whose parent is blank, 3 a subdistrict; {@code
 * pcode} starts with the parent's.
 */
public record Area(int level, String pcode, String parent, PlaceName name, Shape shape) {

  public Area {
    if (level < 0 || level > 3 || !pcode.startsWith(parent)) {
      throw new IllegalArgumentException(pcode + " cannot be of level " + level + " in " + parent);
    }
  }

  /** The P-code of the area of a higher level in which this one lies, or of this one. */
  public String pcodeAt(int wanted) {
    return pcodeAt(pcode, wanted);
  }

  /** Two letters for the country and two digits for each level below it. */
  static String pcodeAt(String pcode, int level) {
    return pcode.substring(0, 2 + 2 * level);
  }
}
