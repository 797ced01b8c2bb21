package org.entente.ground.matching.candidates;

/**
 * Mixes numbers so that all bits of the result depend on all bits given (MurmurHash3, SplitMix).
 */
final class Hash {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private Hash() {}

  static long of(long one, long other) {
    return mix(mix(one + GOLDEN) ^ other);
  }

  static long of(String text) {
    return of(text, 0, text.length());
  }

  static long of(CharSequence text, int from, int end) {
    long hash = (long) end - from;
    for (int at = from; at < end; at++) {
      hash = hash * 31 + text.charAt(at);
    }
    return mix(hash);
  }

  static long mix(long bits) {
    long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
