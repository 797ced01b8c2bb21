package org.entente.ground.matching.linkage;

import org.entente.ground.matching.records.Copies;
import org.entente.ground.matching.records.Rows;
import org.entente.ground.matching.records.Table;
import org.entente.ground.matching.threads.Threads;

/**
 * Finds the records that speak of the same thing, in one table or between two, without examples and
 * without settings: what columns hold, what agreement is worth and whether things have several
 * records is found out from the records. The same input gives the same answer, to the bit, on any
 * number of threads.
 */
public final class Linkage {

  private final Threads threads;

  private Linkage(Threads threads) {
    this.threads = threads;
  }

  /** On all processors. */
  public static Linkage standard() {
    return new Linkage(Threads.all());
  }

  /** On so many threads. */
  public static Linkage onThreads(int count) {
    return new Linkage(Threads.of(count));
  }

  /** The records of one table that are one thing. */
  public Linked link(Rows rows, Constraints constraints) {
    var copies = Copies.of(rows, constraints.named(), threads);
    var table = Table.of(copies.standing(), threads);
    return linked(table, Ids.of(rows, copies), constraints);
  }

  /** The records of one table that are what records of another are. */
  public Linked link(Rows left, Rows right, Constraints constraints) {
    var lefts = Copies.of(left, constraints.named(), threads);
    var rights = Copies.of(right, constraints.named(), threads);
    var table = Table.of(lefts.standing(), rights.standing(), threads);
    return linked(table, Ids.of(left, lefts, right, rights), constraints);
  }

  private Linked linked(Table table, Ids ids, Constraints constraints) {
    return new Linked(table, ids, Fitted.to(table, threads), Said.of(constraints, ids), threads);
  }
}
