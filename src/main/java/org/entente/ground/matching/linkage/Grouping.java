package org.entente.ground.matching.linkage;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.entente.ground.matching.clusters.Groups;
import org.entente.ground.matching.clusters.Links;
import org.entente.ground.matching.clusters.Partners;
import org.entente.ground.matching.threads.Threads;
import org.entente.ground.matching.weights.Evidence;

/**
 * From what speaks for each pair to groups of one thing each: rivals are weighed against each other
 * where records have one partner at most, and what people said holds.
 */
final class Grouping {

  private final Evidence evidence;
  private final Said said;
  private final Links links;
  private final double[] chances;
  private final boolean rivals;
  private final long[] weighed;
  private final double[] weighedLogOdds;
  private final int[] groups;

  /** Of all records. */
  Grouping(Fitted fitted, Said said, Threads threads) {
    this(fitted, said, new int[0], threads);
  }

  /**
   * Of some records the groups are known; they are looked at anew only where another record comes
   * near, or where any may speak against any other.
   */
  Grouping(Fitted fitted, Said said, int[] known, Threads threads) {
    this.evidence = fitted.evidence();
    this.said = said;
    this.links = fitted.with(said);
    this.rivals = fitted.rivalry().any();
    this.chances = rivals ? Partners.chances(links, fitted.rivalry()) : new double[0];
    var adjusted = rivals ? adjusted() : links;
    int[] order = rivals ? inOrder(links) : new int[0];
    this.weighed = Arrays.stream(order).mapToLong(links::key).toArray();
    this.weighedLogOdds = Arrays.stream(order).mapToDouble(at -> adjusted.logOdds(at)).toArray();
    this.groups = Groups.of(adjusted, this::logOdds, rivals ? new int[0] : known, threads);
  }

  private Links adjusted() {
    var logOdds = new double[links.size()];
    for (int at = 0; at < logOdds.length; at++) {
      boolean open = said.logOdds(links.first(at), links.second(at)).isEmpty();
      logOdds[at] = open ? logOdds(chances[at]) : links.logOdds(at);
    }
    return links.with(logOdds, new int[0], new int[0], 0);
  }

  private static double logOdds(double chance) {
    return Math.log(Math.max(chance, Double.MIN_NORMAL) / Math.max(1 - chance, Math.ulp(1)));
  }

  private static int[] inOrder(Links links) {
    return IntStream.range(0, links.size())
        .filter(at -> links.logOdds(at) > 0)
        .boxed()
        .sorted((one, other) -> Long.compare(links.key(one), links.key(other)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private double logOdds(int one, int other) {
    var decided = said.logOdds(one, other);
    if (decided.isPresent()) {
      return decided.getAsDouble();
    }
    int at = Arrays.binarySearch(weighed, Links.key(one, other));
    return at >= 0 ? weighedLogOdds[at] : evidence.logOdds(one, other);
  }

  /** The links, as people left them. */
  Links links() {
    return links;
  }

  /** Whether rivals were weighed against each other. */
  boolean rivals() {
    return rivals;
  }

  /** The chance of a link, its rivals considered. */
  double chance(int at) {
    return rivals ? chances[at] : Links.chance(links.logOdds(at));
  }

  /** The chance of two records by their values and what people said, rivals apart. */
  double ownChance(int one, int other) {
    return Links.chance(said.logOdds(one, other).orElseGet(() -> evidence.logOdds(one, other)));
  }

  /** Whether records that are the same as this one in all columns are one thing with it. */
  boolean copiesAreOne(int record) {
    return evidence.logOdds(record, record) > 0;
  }

  boolean said(int one, int other) {
    return said.logOdds(one, other).isPresent();
  }

  /** The group of each record, named by its least member. */
  int[] groups() {
    return groups;
  }
}
