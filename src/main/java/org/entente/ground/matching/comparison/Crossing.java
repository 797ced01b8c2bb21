package org.entente.ground.matching.comparison;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.entente.ground.matching.JaroWinkler;
import org.entente.ground.matching.records.Column;
import org.entente.ground.matching.records.Dictionary;
import org.entente.ground.matching.records.Kind;

/**
 * Columns that hold the same values, such as two names of a person, which writers mistake for one
 * another: which they are, and whether a value of one record stands in another column of the other.
 */
final class Crossing {

  private static final double SHARED = 0.05;
  private static final double ALIKE = 0.9;
  private static final int LOOKED_AT = 20_000;

  private final List<Column> columns;
  private final Codes codes;
  private final boolean[][] partners;

  Crossing(List<Column> columns, Codes codes) {
    this.columns = columns;
    this.codes = codes;
    this.partners = new boolean[columns.size()][columns.size()];
    for (int one = 0; one < columns.size(); one++) {
      for (int other = 0; other < one; other++) {
        boolean share = share(columns.get(one), columns.get(other));
        partners[one][other] = share;
        partners[other][one] = share;
      }
    }
  }

  private Crossing(List<Column> columns, Codes codes, boolean[][] partners) {
    this.columns = columns;
    this.codes = codes;
    this.partners = partners;
  }

  /** The same for columns of more records. */
  Crossing with(List<Column> longer, Codes longerCodes) {
    return new Crossing(longer, longerCodes, partners);
  }

  private static boolean share(Column one, Column other) {
    return one.kind() == Kind.NAME
        && other.kind() == Kind.NAME
        && shareFoundIn(one, other) >= SHARED
        && shareFoundIn(other, one) >= SHARED;
  }

  /** The share of the records of one column whose value is also a value of the other. */
  private static double shareFoundIn(Column one, Column other) {
    var known = new Dictionary();
    for (int code = 0; code < other.values().size(); code++) {
      known.code(other.values().text(code));
    }
    double found = 0;
    double all = 0;
    for (int code = 0; code < Math.min(LOOKED_AT, one.values().size()); code++) {
      all += one.values().count(code);
      found += known.find(one.values().text(code)) >= 0 ? one.values().count(code) : 0;
    }
    return all == 0 ? 0 : found / all;
  }

  /** Whether two columns hold the same values. */
  boolean partners(int one, int other) {
    return partners[one][other];
  }

  /** All columns, each beside its partners. */
  List<List<Column>> kin() {
    var kin = new ArrayList<List<Column>>();
    var told = new BitSet();
    for (int at = told.nextClearBit(0); at < partners.length; at = told.nextClearBit(at)) {
      var together = new BitSet();
      reach(at, together);
      told.or(together);
      kin.add(together.stream().mapToObj(columns::get).toList());
    }
    return kin;
  }

  private void reach(int column, BitSet together) {
    together.set(column);
    for (int partner = 0; partner < partners.length; partner++) {
      if (partners[column][partner] && !together.get(partner)) {
        reach(partner, together);
      }
    }
  }

  /** Whether the value in this column of either record stands in a partner column of the other. */
  boolean crossed(int column, int one, int other) {
    for (int partner = 0; partner < partners.length; partner++) {
      if (partners[column][partner]
          && (alike(column, one, partner, other) || alike(column, other, partner, one))) {
        return true;
      }
    }
    return false;
  }

  private boolean alike(int column, int one, int partner, int other) {
    int left = codes.of(one, column);
    int right = codes.of(other, partner);
    if (left == Column.MISSING || right == Column.MISSING) {
      return false;
    }
    var values = columns.get(column).values();
    var others = columns.get(partner).values();
    return Spelling.mayBeAlike(values, left, others, right)
        && JaroWinkler.of(values.text(left), others.text(right)) >= ALIKE;
  }
}
