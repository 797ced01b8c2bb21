package org.entente.ground.matching.linkage;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.ground.matching.explaining.Explanation;
import org.entente.ground.matching.records.Copies;
import org.entente.ground.matching.records.Rows;
import org.entente.ground.matching.records.Table;
import org.entente.ground.matching.threads.Threads;

/**
 * What linking found: a verdict on each pair that is one thing or may be, and the groups of records
 * of one thing. Whatever is not told is different.
 */
public final class Linked {

  private final Table table;
  private final Ids ids;
  private final Fitted fitted;
  private final Said said;
  private final Grouping grouping;
  private final Threads threads;

  Linked(Table table, Ids ids, Fitted fitted, Said said, Threads threads) {
    this(table, ids, fitted, said, new Grouping(fitted, said, threads), threads);
  }

  private Linked(
      Table table, Ids ids, Fitted fitted, Said said, Grouping grouping, Threads threads) {
    this.table = table;
    this.ids = ids;
    this.fitted = fitted;
    this.said = said;
    this.grouping = grouping;
    this.threads = threads;
  }

  /**
   * The same with more rows of the one table: they are compared with all others and held to what
   * was learned from those, and only the groups that they come near are made anew. Nothing is
   * learned from them, so link all rows anew once there are many. Refused for two tables, for rows
   * with other headings, and for ids that are here already.
   */
  public Linked with(Rows more) {
    var copies = Copies.of(more, Set.of(), threads);
    var longer = table.with(copies.standing());
    var fittedToo = fitted.with(longer, threads);
    var groups = new Grouping(fittedToo, said, grouping.groups(), threads);
    return new Linked(longer, ids.with(more, copies), fittedToo, said, groups, threads);
  }

  /** The verdicts, the surest first; the last ones are undecided. */
  public List<Verdict> verdicts() {
    return Verdicts.of(table, ids, grouping);
  }

  /** A record of a group; of two tables, whether it is of the left one. */
  public record Member(String id, boolean left) {}

  /** The groups of two or more records, each in the order of the records. */
  public List<List<Member>> groups() {
    return Members.of(groupOfEach()).stream().map(this::members).toList();
  }

  private List<Member> members(int[] rows) {
    return IntStream.of(rows)
        .mapToObj(row -> new Member(ids.idOfRow(row), ids.record(row) < table.border()))
        .toList();
  }

  /** The group of each row, named by its least row. */
  int[] groupOfEach() {
    return RowGroups.of(table, ids, grouping);
  }

  /** Why two records are, or are not, taken for one thing; refused for ids that are not here. */
  public Explanation explain(Pair pair) {
    int one = ids.left(pair.left()).orElseThrow();
    int other = ids.right(pair.right()).orElseThrow();
    return Explanation.of(fitted.evidence(), one, other);
  }

  public Account account() {
    return new Account(
        ids.rows(),
        fitted.links().size(),
        fitted.keysLeftOut(),
        fitted.rivalry().oneEachLeft(),
        fitted.rivalry().oneEachRight());
  }
}
