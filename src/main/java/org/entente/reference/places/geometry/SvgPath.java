package org.entente.reference.places.geometry;

/** Writes the shortest SVG path there is for rings in tenths: relative, no leading zeros. */
final class SvgPath {

  private final StringBuilder path = new StringBuilder();
  private int penX;
  private int penY;

  /** Draws a closed ring through corners given as x and y by turns, in tenths. */
  void ring(int[] corners, int length) {
    int startX = corners[0];
    int startY = corners[1];
    path.append('m');
    pair(startX - penX, startY - penY);
    penX = startX;
    penY = startY;
    path.append('l');
    boolean first = true;
    for (int i = 2; i < length; i += 2) {
      if (!first && corners[i] - penX >= 0) {
        path.append(' ');
      }
      pair(corners[i] - penX, corners[i + 1] - penY);
      penX = corners[i];
      penY = corners[i + 1];
      first = false;
    }
    path.append('z');
    penX = startX;
    penY = startY;
  }

  private void pair(int x, int y) {
    number(x);
    if (y >= 0) {
      path.append(' ');
    }
    number(y);
  }

  private void number(int tenths) {
    int size = Math.abs(tenths);
    if (tenths < 0) {
      path.append('-');
    }
    if (size >= 10 || size == 0) {
      path.append(size / 10);
    }
    if (size % 10 != 0) {
      path.append('.').append(size % 10);
    }
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
