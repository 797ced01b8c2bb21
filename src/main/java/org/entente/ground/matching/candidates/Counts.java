package org.entente.ground.matching.candidates;

/** How often each of many hashes was counted. */
final class Counts {

  private static final int FIRST_SIZE = 1 << 12;

  private long[] hashes = new long[FIRST_SIZE];
  private int[] counts = new int[FIRST_SIZE];
  private int size;

  void add(long hash, int times) {
    int slot = slot(hash);
    if (counts[slot] == 0) {
      hashes[slot] = hash;
      size++;
    }
    counts[slot] += times;
    if (size * 2 > hashes.length) {
      grow();
    }
  }

  int of(long hash) {
    return counts[slot(hash)];
  }

  private void grow() {
    var oldHashes = hashes;
    var oldCounts = counts;
    hashes = new long[oldHashes.length * 2];
    counts = new int[oldCounts.length * 2];
    for (int at = 0; at < oldCounts.length; at++) {
      if (oldCounts[at] > 0) {
        int slot = slot(oldHashes[at]);
        hashes[slot] = oldHashes[at];
        counts[slot] = oldCounts[at];
      }
    }
  }

  private int slot(long hash) {
    int at = (int) (hash >>> 16) & (hashes.length - 1);
    while (counts[at] > 0 && hashes[at] != hash) {
      at = (at + 1) & (hashes.length - 1);
    }
    return at;
  }
}
