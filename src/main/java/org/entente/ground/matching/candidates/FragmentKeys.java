package org.entente.ground.matching.candidates;

import java.util.Arrays;
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
  private static final int MOST_GRAMS = 12_000_000;

  private final Column column;
  private final int mostHolders;
  private final boolean grams;

  FragmentKeys(Column column, int mostHolders) {
    this.column = column;
    this.mostHolders = mostHolders;
    var values = column.values();
    long letters = 0;
    for (int code = 0; code < values.size(); code++) {
      letters += values.text(code).length();
    }
    this.grams = column.kind() == Kind.NAME && letters < MOST_GRAMS;
  }

  @Override
  public void addTo(Postings postings) {
    var keys = keysOfValues();
    for (int record = 0; record < column.records(); record++) {
      int code = column.code(record);
      if (code != Column.MISSING) {
        for (long key : keys[code]) {
          postings.add(key, record);
        }
      }
    }
  }

  private long[][] keysOfValues() {
    var values = column.values();
    var holders = new Counts();
    for (int code = 0; code < values.size(); code++) {
      for (long key : all(values, code)) {
        holders.add(key, values.count(code));
      }
    }
    var keys = new long[values.size()][];
    for (int code = 0; code < keys.length; code++) {
      keys[code] = rarest(all(values, code), holders);
    }
    return keys;
  }

  private long[] rarest(long[] keys, Counts holders) {
    var ranked =
        Arrays.stream(keys)
            .filter(key -> holders.of(key) > 1 && holders.of(key) <= mostHolders)
            .boxed()
            .sorted(
                (one, other) -> {
                  int order = Integer.compare(holders.of(one), holders.of(other));
                  return order != 0 ? order : Long.compare(one, other);
                })
            .limit(RAREST);
    return ranked.mapToLong(Long::longValue).toArray();
  }

  private long[] all(Values values, int code) {
    var text = values.text(code);
    boolean fragments = column.kind() == Kind.NAME || column.kind() == Kind.TEXT;
    var keys = new long[fragments ? 2 * text.length() + 2 : 1];
    int size = 0;
    keys[size++] = Hash.of(0, Hash.of(text, 0, text.length()));
    if (fragments) {
      size = words(text, keys, size);
    }
    if (grams) {
      var padded = " " + text + " ";
      for (int at = 0; at + GRAM <= padded.length(); at++) {
        keys[size++] = Hash.of(2, Hash.of(padded, at, at + GRAM));
      }
    }
    return Arrays.stream(keys, 0, size).sorted().distinct().toArray();
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
