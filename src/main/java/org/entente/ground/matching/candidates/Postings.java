package org.entente.ground.matching.candidates;

import java.util.Arrays;

/**
 * Keys and the records that have them, collected and then sorted: a hash of 40 bits and a record of
 * 24 bits in one number, so that sorting numbers brings equal keys together.
 */
final class Postings {

  /** One more than the largest number that a record may have. */
  static final int MOST_RECORDS = 1 << 24;

  private static final int RECORD_BITS = 24;

  private long[] entries;
  private int size;

  Postings(int expected) {
    this.entries = new long[Math.max(16, expected)];
  }

  void add(long hash, int record) {
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, size * 2);
    }
    entries[size++] = hash << RECORD_BITS | record;
  }

  void sort() {
    Arrays.sort(entries, 0, size);
  }

  int size() {
    return size;
  }

  long key(int at) {
    return entries[at] >>> RECORD_BITS;
  }

  int record(int at) {
    return (int) entries[at] & (MOST_RECORDS - 1);
  }

  /** Where the run of entries with the same key as this one ends. */
  int runEnd(int from) {
    int end = from + 1;
    while (end < size && key(end) == key(from)) {
      end++;
    }
    return end;
  }
}
