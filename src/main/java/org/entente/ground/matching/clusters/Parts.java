package org.entente.ground.matching.clusters;

import java.util.Arrays;

/** The members of each set of two or more, in order. */
final class Parts {

  private final int[] starts;
  private final int[] members;
  private final int count;

  private Parts(int[] starts, int[] members, int count) {
    this.starts = starts;
    this.members = members;
    this.count = count;
  }

  static Parts of(UnionFind sets, int size) {
    var sizes = new int[size];
    for (int member = 0; member < size; member++) {
      sizes[sets.find(member)]++;
    }
    var part = new int[size];
    var starts = new int[size + 1];
    int count = 0;
    for (int root = 0; root < size; root++) {
      if (sizes[root] > 1) {
        part[root] = count;
        starts[count + 1] = starts[count] + sizes[root];
        count++;
      }
    }
    var members = new int[starts[count]];
    var next = Arrays.copyOf(starts, count + 1);
    for (int member = 0; member < size; member++) {
      int root = sets.find(member);
      if (sizes[root] > 1) {
        members[next[part[root]]++] = member;
      }
    }
    return new Parts(starts, members, count);
  }

  int count() {
    return count;
  }

  int size(int part) {
    return starts[part + 1] - starts[part];
  }

  int[] members(int part) {
    return Arrays.copyOfRange(members, starts[part], starts[part + 1]);
  }
}
