package org.entente.ground.matching.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The members of each group of two or more records, in order. */
final class Members {

  private Members() {}

  /** From the group of each record, named by its least member. */
  static List<int[]> of(int[] groups) {
    var sizes = new int[groups.length];
    for (int group : groups) {
      sizes[group]++;
    }
    var members = new int[groups.length][];
    var found = new ArrayList<int[]>();
    for (int record = 0; record < groups.length; record++) {
      int group = groups[record];
      if (group == record && sizes[group] > 1) {
        members[group] = new int[sizes[group]];
        found.add(members[group]);
        Arrays.fill(members[group], record);
        sizes[group] = 0;
      } else if (group != record) {
        members[group][++sizes[group]] = record;
      }
    }
    return found;
  }
}
