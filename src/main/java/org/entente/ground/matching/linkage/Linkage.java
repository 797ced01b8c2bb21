package org.entente.ground.matching.linkage;

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
    return linked(Table.of(rows, threads), Ids.of(rows), constraints);
  }

  /** The records of one table that are what records of another are. */
  public Linked link(Rows left, Rows right, Constraints constraints) {
    return linked(Table.of(left, right, threads), Ids.of(left, right), constraints);
  }

  private Linked linked(Table table, Ids ids, Constraints constraints) {
    return new Linked(table, ids, Fitted.to(table, threads), Said.of(constraints, ids));
  }
}
