package org.entente.reference.places.geometry;

import java.util.Arrays;
import java.util.Optional;

/** Collects the corners of one ring as a file gives them; repeated corners count once. */
public final class RingBuilder {

  private int[] corners = new int[64];
  private int length;

  /** Adds a corner, in degrees; refuses what is off the globe. */
  public void add(double longitude, double latitude) {
    var point = new Point(longitude, latitude);
    add(
        (int) Math.round(point.longitude() * Ring.PER_DEGREE),
        (int) Math.round(point.latitude() * Ring.PER_DEGREE));
  }

  void add(int x, int y) {
    if (length > 0 && corners[length - 2] == x && corners[length - 1] == y) {
      return;
    }
    if (length == corners.length) {
      corners = Arrays.copyOf(corners, 2 * length);
    }
    corners[length++] = x;
    corners[length++] = y;
  }

  /** The ring; empty when fewer than three different corners came. Ready for the next one after. */
  public Optional<Ring> close() {
    boolean closed =
        length > 2 && corners[0] == corners[length - 2] && corners[1] == corners[length - 1];
    int end = closed ? length - 2 : length;
    length = 0;
    return end < 6 ? Optional.empty() : Optional.of(new Ring(Arrays.copyOf(corners, end)));
  }
}
