package org.entente.ground.matching.linkage;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.ground.matching.records.Copies;
import org.entente.ground.matching.records.Dictionary;
import org.entente.ground.matching.records.Rows;

/**
 * The ids of the rows of one table or two, and which record of those that are compared each row is,
 * or is a copy of. Refused when two rows of one table have the same id.
 */
final class Ids {

  private final Optional<Ids> earlier;
  private final List<Rows.Row> own;
  private final int border;
  private final Dictionary left;
  private final Dictionary right;
  private final int[] records;
  private final int[] rows;
  private final IntPredicate copiesAreOne;

  private Ids(
      Optional<Ids> earlier,
      List<Rows.Row> own,
      int border,
      int[] records,
      int standing,
      IntPredicate copiesAreOne) {
    this.earlier = earlier;
    this.own = own;
    this.border = border < own.size() ? border : 0;
    this.left = new Dictionary(border);
    this.right = border < own.size() ? new Dictionary(own.size() - border) : left;
    this.records = records;
    this.copiesAreOne = copiesAreOne;
    this.rows = new int[standing];
    for (int row = records.length - 1; row >= 0; row--) {
      rows[records[row]] = row;
    }
    for (int at = 0; at < own.size(); at++) {
      take(own.get(at).id(), at < border ? left : right);
    }
  }

  /** Of a table; each row is a record or a copy of one. */
  static Ids of(Rows rows, Copies copies) {
    return new Ids(
        Optional.empty(),
        rows.rows(),
        rows.size(),
        copies.standsFor(),
        copies.standing().size(),
        copies::areOneThing);
  }

  /** Of two tables, the rows of the left one first. */
  static Ids of(Rows left, Copies lefts, Rows right, Copies rights) {
    int border = lefts.standing().size();
    return new Ids(
        Optional.empty(),
        Stream.concat(left.rows().stream(), right.rows().stream()).toList(),
        left.size(),
        joined(lefts.standsFor(), rights.standsFor(), border),
        border + rights.standing().size(),
        at -> at < border ? lefts.areOneThing(at) : rights.areOneThing(at - border));
  }

  /** The same with more rows of the one table. */
  Ids with(Rows more, Copies copies) {
    int border = rows.length;
    return new Ids(
        Optional.of(this),
        more.rows(),
        more.size(),
        joined(records, copies.standsFor(), border),
        border + copies.standing().size(),
        at -> at < border ? copiesAreOne(at) : copies.areOneThing(at - border));
  }

  private static int[] joined(int[] records, int[] more, int border) {
    return IntStream.concat(IntStream.of(records), IntStream.of(more).map(at -> border + at))
        .toArray();
  }

  /** Whether a record is one thing with its copies by their number alone. */
  boolean copiesAreOne(int record) {
    return copiesAreOne.test(record);
  }

  private void take(String id, Dictionary side) {
    boolean known = earlier.isPresent() && earlier.orElseThrow().left(id).isPresent();
    int next = side.size();
    if (known || side.code(id) < next) {
      throw new IllegalArgumentException("two records have the id " + id);
    }
  }

  /** How many rows there are. */
  int rows() {
    return records.length;
  }

  String idOfRow(int row) {
    int at = row - (records.length - own.size());
    return at >= 0 ? own.get(at).id() : earlier.orElseThrow().idOfRow(row);
  }

  /** The id of the row that a record is. */
  String id(int record) {
    return idOfRow(rows[record]);
  }

  /** The row that a record is. */
  int row(int record) {
    return rows[record];
  }

  /** The record that a row is, or is a copy of. */
  int record(int row) {
    return records[row];
  }

  /** Whether a row is a copy of a record, and none itself. */
  boolean isCopy(int row) {
    return rows[records[row]] != row;
  }

  private int recordOfOwn(int at) {
    return records[records.length - own.size() + at];
  }

  /** The record of a row of the left table. */
  OptionalInt left(String id) {
    int at = left.find(id);
    return at >= 0
        ? OptionalInt.of(recordOfOwn(at))
        : earlier.map(before -> before.left(id)).orElseGet(OptionalInt::empty);
  }

  /** The record of a row of the right table; of the only one, where there is one. */
  OptionalInt right(String id) {
    int at = right.find(id);
    return at >= 0
        ? OptionalInt.of(recordOfOwn(border + at))
        : earlier.map(before -> before.right(id)).orElseGet(OptionalInt::empty);
  }
}
