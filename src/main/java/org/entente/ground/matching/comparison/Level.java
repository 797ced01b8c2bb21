package org.entente.ground.matching.comparison;

import java.util.List;

/** How alike two values are, from the same to different; what each means depends on the kind. */
public enum Level {
  /** At least one of the two has no value, or another column told it: no evidence either way. */
  MISSING(0),
  /** The same value, and one that few records have. */
  RARE(1),
  /** The same value, and one that many records have. */
  SAME(2),
  /** One letter or digit more, less or other, or two neighbours that changed places. */
  SLIP(3),
  CLOSE(4),
  ALIKE(5),
  PARTLY(6),
  FAINTLY(7),
  DIFFERENT(8),
  /** Not like each other, but like what the other record has in a column of the same values. */
  CROSSED(9),
  /** Two such columns changed places; told once, the other column then tells nothing. */
  TURNED(10);

  /** All of them, each at its place. */
  public static final List<Level> ALL = List.of(values());

  private final int place;

  Level(int place) {
    this.place = place;
  }

  /** Its number in patterns and tables of weights. */
  public int place() {
    return place;
  }
}
