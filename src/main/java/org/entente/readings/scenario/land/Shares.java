package org.entente.readings.scenario.land;

import java.util.List;

/** Deals a number of areas out by size: at least one each, the next to whoever has the least. */
final class Shares {

  private Shares() {}

  /** As many numbers as sizes, adding up to {@code total} (D'Hondt's method). */
  static int[] of(int total, List<Integer> sizes) {
    var shares = new int[sizes.size()];
    for (int dealt = 0; dealt < total; dealt++) {
      int neediest = 0;
      for (int one = 1; one < shares.length; one++) {
        neediest = need(sizes, shares, one) > need(sizes, shares, neediest) ? one : neediest;
      }
      shares[neediest]++;
    }
    return shares;
  }

  private static double need(List<Integer> sizes, int[] shares, int one) {
    return shares[one] == 0 ? Double.MAX_VALUE : (double) sizes.get(one) / (shares[one] + 1);
  }
}
