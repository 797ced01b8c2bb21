package org.entente.ground.matching.candidates;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.ground.matching.records.Column;

/** The hashes of the values of columns, each made once. Safe to share between threads. */
final class TextHashes {

  private final Map<Column, long[]> hashes = new ConcurrentHashMap<>();

  /** By the number of the value. */
  long[] of(Column column) {
    return hashes.computeIfAbsent(column, TextHashes::made);
  }

  private static long[] made(Column column) {
    var made = new long[column.values().size()];
    Arrays.setAll(made, code -> Hash.of(column.values().text(code)));
    return made;
  }
}
