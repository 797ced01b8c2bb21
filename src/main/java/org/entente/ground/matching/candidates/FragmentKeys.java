package org.entente.ground.matching.candidates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongPredicate;
import org.entente.ground.matching.records.Column;
import org.entente.ground.matching.records.Kind;
import org.entente.ground.matching.records.Values;

/**
 * The whole values of a column, and of each text its rarest words and runs of three letters: enough
 * of them that two texts with most in common share one (prefix filtering, Chaudhuri, Ganti and
 * Kaushik, ICDE 2006). What nobody else has is no key, and what too many have is none either.
 */
final class FragmentKeys implements KeySource {

  private static final int GRAM = 3;
  private static final int RAREST = 8;
  private static final int MOST_GRAMS = 6_000_000;
  private static final long[] NONE = {};

  private final List<Column> columns;
  private final int mostHolders;
  private final boolean fragments;
  private final boolean grams;

  /** Of columns that hold the same values. */
  FragmentKeys(List<Column> columns, int mostHolders) {
    this.columns = columns;
    this.mostHolders = mostHolders;
    var kind = columns.getFirst().kind();
    this.fragments = kind == Kind.NAME || kind == Kind.TEXT;
    this.grams = kind == Kind.NAME && letters(columns) < MOST_GRAMS;
  }

  private static long letters(List<Column> columns) {
    long letters = 0;
    for (var column : columns) {
      for (int code = 0; code < column.values().size(); code++) {
        letters += column.values().text(code).length();
      }
    }
    return letters;
  }

  @Override
  public void addTo(Postings postings, int from) {
    var wanted = wanted(from);
    var holders = new Counts();
    var bearers = new ArrayList<BitSet>();
    for (var column : columns) {
      var bearing = new BitSet(column.values().size());
      for (int code = 0; code < column.values().size(); code++) {
        for (long key : all(column.values(), code)) {
          if (wanted.test(key)) {
            holders.add(key, column.values().count(code));
            bearing.set(code);
          }
        }
      }
      bearers.add(bearing);
    }
    for (int at = 0; at < bearers.size(); at++) {
      add(postings, columns.get(at), bearers.get(at), holders);
    }
  }

  /** Whether a record from a number on has a key. */
  private LongPredicate wanted(int from) {
    if (from == 0) {
      return _ -> true;
    }
    var wanted = new Counts();
    for (var column : columns) {
      for (int record = from; record < column.records(); record++) {
        if (column.code(record) != Column.MISSING) {
          for (long key : all(column.values(), column.code(record))) {
            wanted.add(key, 1);
          }
        }
      }
    }
    return key -> wanted.of(key) > 0;
  }

  private void add(Postings postings, Column column, BitSet bearing, Counts holders) {
    var keys = new long[column.values().size()][];
    Arrays.fill(keys, NONE);
    for (int code = bearing.nextSetBit(0); code >= 0; code = bearing.nextSetBit(code + 1)) {
      keys[code] = rarest(all(column.values(), code), holders);
    }
    for (int record = 0; record < column.records(); record++) {
      int code = column.code(record);
      if (code != Column.MISSING) {
        for (long key : keys[code]) {
          postings.add(key, record);
        }
      }
    }
  }

  /** Those that some others have, but not too many; the rarest of them, if there are many. */
  private long[] rarest(long[] keys, Counts holders) {
    int kept = 0;
    for (long key : keys) {
      int held = holders.of(key);
      if (held > 1 && held <= mostHolders) {
        keys[kept++] = key;
      }
    }
    if (kept <= RAREST) {
      return kept == 0 ? NONE : Arrays.copyOf(keys, kept);
    }
    return Arrays.stream(keys, 0, kept)
        .boxed()
        .sorted(Comparator.comparingInt(holders::of).thenComparing(Comparator.naturalOrder()))
        .limit(RAREST)
        .mapToLong(Long::longValue)
        .toArray();
  }

  /** All keys of a value, each once. */
  private long[] all(Values values, int code) {
    var text = values.text(code);
    var keys = new long[fragments ? 2 * text.length() + 2 : 1];
    int size = 0;
    keys[size++] = Hash.of(0, Hash.of(text));
    if (fragments) {
      size = words(text, keys, size);
    }
    if (grams) {
      var padded = " " + text + " ";
      for (int at = 0; at + GRAM <= padded.length(); at++) {
        keys[size++] = Hash.of(2, Hash.of(padded, at, at + GRAM));
      }
    }
    return once(keys, size);
  }

  private static long[] once(long[] keys, int size) {
    sort(keys, size);
    int kept = 0;
    for (int at = 0; at < size; at++) {
      if (kept == 0 || keys[kept - 1] != keys[at]) {
        keys[kept++] = keys[at];
      }
    }
    return Arrays.copyOf(keys, kept);
  }

  /** By insertion, for there are few. */
  private static void sort(long[] keys, int size) {
    for (int at = 1; at < size; at++) {
      long key = keys[at];
      int to = at;
      while (to > 0 && keys[to - 1] > key) {
        keys[to] = keys[to - 1];
        to--;
      }
      keys[to] = key;
    }
  }

  private static int words(String text, long[] keys, int size) {
    int added = size;
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf(' ', from);
      end = end < 0 ? text.length() : end;
      keys[added++] = Hash.of(1, Hash.of(text, from, end));
      from = end + 1;
    }
    return added;
  }
}
