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
    return Members.of(grouping.groups()).stream().map(this::members).toList();
  }

  private List<Member> members(int[] records) {
    return IntStream.of(records)
        .mapToObj(record -> new Member(ids.id(record), record < table.border()))
        .toList();
  }

  /** Why two records are, or are not, taken for one thing; refused for ids that are not here. */
  public Explanation explain(Pair pair) {
    int one = ids.left(pair.left()).orElseThrow();
    int other = ids.right(pair.right()).orElseThrow();
    return Explanation.of(fitted.evidence(), one, other);
  }

  public Account account() {
    return new Account(
        table.size(),
        fitted.links().size(),
        fitted.keysLeftOut(),
        fitted.rivalry().oneEachLeft(),
        fitted.rivalry().oneEachRight());
  }

  int[] groupOfEach() {
    return grouping.groups().clone();
  }
}
