package org.entente.ground.matching.linkage;

import java.util.List;
import java.util.stream.IntStream;
import org.entente.ground.matching.explaining.Explanation;
import org.entente.ground.matching.records.Table;

/**
 * What linking found: a verdict on each pair that is one thing or may be, and the groups of records
 * of one thing. Whatever is not told is different.
 */
public final class Linked {

  private final Table table;
  private final Ids ids;
  private final Fitted fitted;
  private final Grouping grouping;

  Linked(Table table, Ids ids, Fitted fitted, Said said) {
    this.table = table;
    this.ids = ids;
    this.fitted = fitted;
    this.grouping = new Grouping(fitted, said);
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
