package org.entente.reference.places.geometry;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;

/**
 * Shapes as few bytes without loss: counts, then each corner as its step from the one before, as
 * zigzag variable-length numbers. The first byte is the version.
 */
public final class ShapeBytes {

  private static final int VERSION = 1;
  private static final int SEVEN_BITS = 0x7F;
  private static final int MORE = 0x80;

  private ShapeBytes() {}

  public static byte[] write(Shape shape) {
    var out = new ByteArrayOutputStream();
    out.write(VERSION);
    number(out, shape.polygons().size());
    int[] pen = {0, 0};
    for (var polygon : shape.polygons()) {
      number(out, 1 + polygon.holes().size());
      polygon.rings().forEach(ring -> ring(out, ring, pen));
    }
    return out.toByteArray();
  }

  private static void ring(ByteArrayOutputStream out, Ring ring, int[] pen) {
    number(out, ring.size());
    for (int i = 0; i < ring.size(); i++) {
      step(out, ring.x(i) - pen[0]);
      step(out, ring.y(i) - pen[1]);
      pen[0] = ring.x(i);
      pen[1] = ring.y(i);
    }
  }

  private static void step(ByteArrayOutputStream out, int step) {
    number(out, (step << 1) ^ (step >> 31));
  }

  private static void number(ByteArrayOutputStream out, int number) {
    int rest = number;
    while ((rest & ~SEVEN_BITS) != 0) {
      out.write((rest & SEVEN_BITS) | MORE);
      rest >>>= 7;
    }
    out.write(rest);
  }

  /** Reads what {@link #write} wrote; refuses anything else. */
  public static Shape read(byte[] bytes) {
    var in = ByteBuffer.wrap(bytes);
    if (bytes.length == 0 || in.get() != VERSION) {
      throw new IllegalArgumentException("not a stored shape of version " + VERSION);
    }
    var polygons = new ArrayList<Polygon>();
    int[] pen = {0, 0};
    for (int left = number(in); left > 0; left--) {
      polygons.add(polygon(in, pen));
    }
    return new Shape(polygons);
  }

  private static Polygon polygon(ByteBuffer in, int[] pen) {
    var rings = new ArrayList<Ring>();
    for (int left = number(in); left > 0; left--) {
      rings.add(ring(in, pen));
    }
    return new Polygon(rings.getFirst(), rings.subList(1, rings.size()));
  }

  private static Ring ring(ByteBuffer in, int[] pen) {
    int size = number(in);
    if (size > in.remaining()) {
      throw new IllegalArgumentException("a stored shape was cut short");
    }
    var corners = new int[2 * size];
    for (int i = 0; i < corners.length; i++) {
      int zigzag = number(in);
      pen[i % 2] += (zigzag >>> 1) ^ -(zigzag & 1);
      corners[i] = pen[i % 2];
    }
    return new Ring(corners);
  }

  private static int number(ByteBuffer in) {
    int number = 0;
    for (int shift = 0; ; shift += 7) {
      int next = in.get();
      number |= (next & SEVEN_BITS) << shift;
      if ((next & MORE) == 0) {
        return number;
      }
    }
  }
}
