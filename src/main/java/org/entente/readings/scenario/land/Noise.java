package org.entente.readings.scenario.land;

/**
 * Smooth chance over the plane, from -1 to 1: the same seed gives the same hills on every machine.
 */
record Noise(long seed) {

  private static final int OCTAVES = 5;

  /** Hills of the given wavelength with smaller and smaller ones upon them. */
  double at(Vertex point, double wavelength) {
    double sum = 0;
    double height = 0.5;
    double scale = wavelength;
    for (int octave = 0; octave < OCTAVES; octave++) {
      sum += height * smooth(point.east() / scale, point.north() / scale, octave);
      height /= 2;
      scale /= 2;
    }
    return sum;
  }

  private double smooth(double x, double y, int octave) {
    long left = (long) Math.floor(x);
    long below = (long) Math.floor(y);
    double right = ease(x - left);
    double above = ease(y - below);
    double low = mix(corner(left, below, octave), corner(left + 1, below, octave), right);
    double high = mix(corner(left, below + 1, octave), corner(left + 1, below + 1, octave), right);
    return mix(low, high, above);
  }

  /** A number in -1 to 1 that depends on nothing but the place and the seed (SplitMix64). */
  private double corner(long x, long y, int octave) {
    long mixed = seed + x * 0x9E3779B97F4A7C15L + y * 0xD1B54A32D192ED03L + octave * 0x8CB92BA7L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    mixed ^= mixed >>> 31;
    return (mixed >> 11) * 0x1p-52;
  }

  private static double ease(double share) {
    return share * share * (3 - 2 * share);
  }

  private static double mix(double from, double to, double share) {
    return from + (to - from) * share;
  }
}
