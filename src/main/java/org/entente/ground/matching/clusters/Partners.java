package org.entente.ground.matching.clusters;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Who goes with whom where a record has one partner at most: the surest links first, each unless
 * one of its records is taken; of equal ones the first.
 */
public final class Partners {

  private Partners() {}

  /** The links that stand, by their place. */
  public static BitSet of(Links links, Rivalry rivalry) {
    var order =
        IntStream.range(0, links.size())
            .filter(at -> links.logOdds(at) > 0)
            .boxed()
            .sorted((one, other) -> compare(links, one, other))
            .mapToInt(Integer::intValue)
            .toArray();
    var taken = new boolean[links.records()];
    var standing = new BitSet(links.size());
    for (int at : order) {
      int left = links.first(at);
      int right = links.second(at);
      boolean free =
          !(rivalry.oneEachLeft() && taken[left]) && !(rivalry.oneEachRight() && taken[right]);
      if (free) {
        standing.set(at);
        taken[left] = true;
        taken[right] = true;
      }
    }
    return standing;
  }

  private static int compare(Links links, int one, int other) {
    int order = Double.compare(links.logOdds(other), links.logOdds(one));
    if (order == 0) {
      order = Integer.compare(links.first(one), links.first(other));
    }
    return order != 0 ? order : Integer.compare(links.second(one), links.second(other));
  }

  /** The chance of each link when at most one of a record's links can be right. */
  public static double[] chances(Links links, Rivalry rivalry) {
    var chances = new double[links.size()];
    if (!rivalry.any()) {
      Arrays.setAll(chances, at -> Links.chance(links.logOdds(at)));
      return chances;
    }
    var odds = new double[links.records()];
    for (int at = 0; at < links.size(); at++) {
      double each = Math.exp(Math.min(links.logOdds(at), 500));
      odds[links.first(at)] += rivalry.oneEachLeft() ? each : 0;
      odds[links.second(at)] += rivalry.oneEachRight() ? each : 0;
    }
    Arrays.setAll(
        chances,
        at -> {
          double own = Math.exp(Math.min(links.logOdds(at), 500));
          double left = rivalry.oneEachLeft() ? odds[links.first(at)] - own : 0;
          double right = rivalry.oneEachRight() ? odds[links.second(at)] - own : 0;
          return own / (1 + own + Math.max(0, left) + Math.max(0, right));
        });
    return chances;
  }
}
