package org.entente.readings.scenario.land;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Triangles over a rectangle: rows of points, each pushed a little aside, never so far that a
 * triangle turns over; a border that stays inside the triangles it crosses can meet no other.
 */
final class Mesh {

  /** Less than 0.3 of the spacing in each direction keeps every triangle the right way up. */
  private static final double PUSH = 0.27;

  private static final double ROW_HEIGHT = 0.866;

  private final int columns;
  private final int rows;
  private final Vertex[] points;

  private Mesh(int columns, int rows, Vertex[] points) {
    this.columns = columns;
    this.rows = rows;
    this.points = points;
  }

  static Mesh over(Terrain terrain, SplittableRandom chance) {
    int spacing = terrain.spacing();
    int columns = 2 * terrain.halfWidth() / spacing + 3;
    int rows = (int) (2 * terrain.halfHeight() / (spacing * ROW_HEIGHT)) + 3;
    var points = new Vertex[columns * rows];
    for (int point = 0; point < points.length; point++) {
      int row = point / columns;
      double east = (point % columns - columns / 2 + (row % 2) / 2.0) * spacing;
      double north = (row - rows / 2) * ROW_HEIGHT * spacing;
      points[point] =
          new Vertex(
              terrain.centre().east() + pushed(east, spacing, chance),
              terrain.centre().north() + pushed(north, spacing, chance));
    }
    return new Mesh(columns, rows, points);
  }

  private static int pushed(double value, int spacing, SplittableRandom chance) {
    return (int) Math.round(value + (chance.nextDouble() * 2 - 1) * PUSH * spacing);
  }

  int size() {
    return points.length;
  }

  Vertex point(int number) {
    return points[number];
  }

  boolean atTheEdge(int number) {
    int row = number / columns;
    int column = number % columns;
    return row == 0 || row == rows - 1 || column == 0 || column == columns - 1;
  }

  /** The points joined to this one by a side of a triangle. */
  int[] neighbours(int number) {
    int row = number / columns;
    int column = number % columns;
    int shift = row % 2;
    return IntStream.of(
            index(row, column - 1),
            index(row, column + 1),
            index(row - 1, column - 1 + shift),
            index(row - 1, column + shift),
            index(row + 1, column - 1 + shift),
            index(row + 1, column + shift))
        .filter(neighbour -> neighbour >= 0)
        .toArray();
  }

  /** Hands over every triangle once, its corners counter-clockwise. */
  void forEachTriangle(Triangle triangle) {
    for (int row = 0; row < rows - 1; row++) {
      for (int column = 0; column < columns - 1; column++) {
        int here = index(row, column);
        int above = index(row + 1, column);
        if (row % 2 == 0) {
          triangle.take(here, here + 1, above);
          triangle.take(here + 1, above + 1, above);
        } else {
          triangle.take(here, here + 1, above + 1);
          triangle.take(here, above + 1, above);
        }
      }
    }
  }

  private int index(int row, int column) {
    boolean inside = row >= 0 && row < rows && column >= 0 && column < columns;
    return inside ? row * columns + column : -1;
  }

  /** What is done with the three corners of a triangle. */
  interface Triangle {
    void take(int a, int b, int c);
  }
}
