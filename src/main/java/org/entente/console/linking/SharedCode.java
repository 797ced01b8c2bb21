package org.entente.console.linking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Whether a column of one table is a code that another gives to the same things, such as a
 * registration number, and not a number that each gives its rows by itself. Both may come in both
 * tables; but rows with the same code say more of the same than rows that are laid beside each
 * other by chance.
 */
record SharedCode(Sheet sheet, int column) {

  private static final double OFTEN = 0.1;
  private static final double MOSTLY = 2;

  /** Whether any column of another table holds the same codes. */
  boolean isIn(Sheet other) {
    for (int its = 0; its < other.width(); its++) {
      if (isIn(other, its)) {
        return true;
      }
    }
    return false;
  }

  private boolean isIn(Sheet other, int its) {
    var holders = holders(other, its);
    int shared = 0;
    int more = 0;
    int less = 0;
    for (int row = 0; row < sheet.rows().size(); row++) {
      var holder = holders.get(code(sheet, row, column));
      if (holder != null) {
        var words = words(sheet, row, column);
        int stranger = (holder + 1) % other.rows().size();
        int with = common(words, words(other, holder, its));
        int without = common(words, words(other, stranger, its));
        shared++;
        more += with > without ? 1 : 0;
        less += with < without ? 1 : 0;
      }
    }
    int fewer = Math.min(sheet.rows().size(), holders.size());
    return shared >= OFTEN * fewer && more >= OFTEN * shared && more > MOSTLY * less;
  }

  /** The first row with each code. */
  private static Map<String, Integer> holders(Sheet sheet, int column) {
    var holders = new HashMap<String, Integer>();
    for (int row = 0; row < sheet.rows().size(); row++) {
      var code = code(sheet, row, column);
      if (!code.isEmpty()) {
        holders.putIfAbsent(code, row);
      }
    }
    return holders;
  }

  private static String code(Sheet sheet, int row, int column) {
    return sheet.cell(row, column).toLowerCase(Locale.ROOT);
  }

  /** What else a row says. */
  private static Set<String> words(Sheet sheet, int row, int apart) {
    var words = new HashSet<String>();
    for (int column = 0; column < sheet.width(); column++) {
      if (column != apart) {
        words.addAll(List.of(code(sheet, row, column).split("[^\\p{L}\\p{N}]+", -1)));
      }
    }
    words.remove("");
    return words;
  }

  private static int common(Set<String> some, Set<String> others) {
    return (int) some.stream().filter(others::contains).count();
  }
}
