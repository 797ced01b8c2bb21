package org.entente.ground.matching.clusters;

import java.util.Arrays;

/** How likely links are where a record has one partner at most, so that its links are rivals. */
public final class Partners {

  private static final double SUREST = 500;

  private Partners() {}

  /** The chance of each link when at most one of a record's links can be right. */
  public static double[] chances(Links links, Rivalry rivalry) {
    var odds = new double[links.records()];
    for (int at = 0; at < links.size(); at++) {
      double own = odds(links, at);
      odds[links.first(at)] += rivalry.oneEachLeft() ? own : 0;
      odds[links.second(at)] += rivalry.oneEachRight() ? own : 0;
    }
    var chances = new double[links.size()];
    Arrays.setAll(
        chances,
        at -> {
          double own = odds(links, at);
          double left = rivalry.oneEachLeft() ? odds[links.first(at)] - own : 0;
          double right = rivalry.oneEachRight() ? odds[links.second(at)] - own : 0;
          return own / (1 + own + Math.max(0, left) + Math.max(0, right));
        });
    return chances;
  }

  private static double odds(Links links, int at) {
    return Math.exp(Math.min(links.logOdds(at), SUREST));
  }
}
