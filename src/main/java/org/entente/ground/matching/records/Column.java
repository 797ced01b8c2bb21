package org.entente.ground.matching.records;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One column: what it holds, and for each record the number of its value, {@link #MISSING} where it
 * has none.
 */
public final class Column {

  /** Stands for no value. */
  public static final int MISSING = -1;

  private final String heading;
  private final Reading reading;
  private final int[] codes;
  private final Values values;

  Column(String heading, Reading reading, int[] codes, Values values) {
    this.heading = heading;
    this.reading = reading;
    this.codes = codes;
    this.values = values;
  }

  public String heading() {
    return heading;
  }

  public Kind kind() {
    return reading.kind();
  }

  /** The number of the value of a record. */
  public int code(int record) {
    return codes[record];
  }

  public int records() {
    return codes.length;
  }

  public Values values() {
    return values;
  }

  /** The same with the cells of more records, read as the others were. */
  Column with(List<String> cells) {
    var more = new Dictionary();
    var added =
        cells.stream()
            .map(String::strip)
            .map(reading::text)
            .mapToInt(text -> text.isEmpty() ? MISSING : more.code(text))
            .toArray();
    var numbers = new double[reading.isScale() ? more.size() : 0];
    for (int at = 0; at < added.length && reading.isScale(); at++) {
      if (added[at] != MISSING) {
        numbers[added[at]] = reading.number(cells.get(at).strip());
      }
    }
    var known = new int[more.size()];
    Arrays.fill(known, MISSING);
    for (int code = 0; code < values.size(); code++) {
      int found = more.find(values.text(code));
      if (found >= 0) {
        known[found] = code;
      }
    }
    return with(added, known, more.texts(), numbers);
  }

  private Column with(int[] added, int[] known, List<String> texts, double[] numbers) {
    var fresh = new ArrayList<String>();
    var freshNumbers = new double[numbers.length];
    for (int at = 0; at < known.length; at++) {
      if (known[at] == MISSING) {
        known[at] = values.size() + fresh.size();
        if (reading.isScale()) {
          freshNumbers[fresh.size()] = numbers[at];
        }
        fresh.add(texts.get(at));
      }
    }
    var all = Arrays.copyOf(codes, codes.length + added.length);
    for (int at = 0; at < added.length; at++) {
      all[codes.length + at] = added[at] == MISSING ? MISSING : known[added[at]];
    }
    var holders = IntStream.range(codes.length, all.length).map(record -> all[record]);
    return new Column(heading, reading, all, values.with(fresh, freshNumbers, holders.toArray()));
  }
}
