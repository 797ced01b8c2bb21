package org.entente.ground.matching.candidates;

import java.util.BitSet;
import org.entente.ground.matching.records.Column;

/** The keys that records have by the values of two columns together, from a record on. */
record TwoColumns(Column one, Column other, TextHashes hashes, boolean inAnyOrder, int from) {

  /** Takes a key and the record that has it. */
  interface Taker {
    void take(long key, int record);
  }

  void forEach(Taker taker) {
    long[] lefts = hashes.of(one);
    long[] rights = hashes.of(other);
    for (int record = from; record < one.records(); record++) {
      int first = one.code(record);
      int second = other.code(record);
      if (first != Column.MISSING && second != Column.MISSING) {
        taker.take(key(lefts[first], rights[second]), record);
      }
    }
  }

  /** The same for records that have one of some values in both. */
  void forEach(BitSet someLefts, BitSet someRights, Taker taker) {
    long[] lefts = hashes.of(one);
    long[] rights = hashes.of(other);
    for (int record = from; record < one.records(); record++) {
      int first = one.code(record);
      int second = other.code(record);
      if (first != Column.MISSING
          && second != Column.MISSING
          && someLefts.get(first)
          && someRights.get(second)) {
        taker.take(key(lefts[first], rights[second]), record);
      }
    }
  }

  private long key(long left, long right) {
    return inAnyOrder && left > right ? Hash.of(right, left) : Hash.of(left, right);
  }
}
