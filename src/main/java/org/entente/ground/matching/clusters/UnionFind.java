package org.entente.ground.matching.clusters;

import java.util.Arrays;

/** Sets that grow together; each is named by its least member. */
final class UnionFind {

  private final int[] parents;

  UnionFind(int size) {
    this.parents = new int[size];
    Arrays.setAll(parents, at -> at);
  }

  int find(int member) {
    int root = member;
    while (parents[root] != root) {
      root = parents[root];
    }
    int at = member;
    while (parents[at] != root) {
      int next = parents[at];
      parents[at] = root;
      at = next;
    }
    return root;
  }

  void join(int one, int other) {
    int left = find(one);
    int right = find(other);
    parents[Math.max(left, right)] = Math.min(left, right);
  }
}
