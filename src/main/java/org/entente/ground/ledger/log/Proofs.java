package org.entente.ground.ledger.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Verifies proofs as RFC 9162, sections 2.1.3.2 and 2.1.4.2 say. */
public final class Proofs {

  private Proofs() {}

  /** The root that a leaf leads to along a path; empty when the path does not fit the tree. */
  public static Optional<Hash> rootOf(Hash leaf, long index, long size, List<Hash> path) {
    if (index < 0 || index >= size) {
      return Optional.empty();
    }
    var climb = new Climb(index, size - 1);
    var root = leaf;
    for (var sibling : path) {
      if (climb.isOver()) {
        return Optional.empty();
      }
      root = climb.turnsLeft() ? Hash.ofNode(sibling, root) : Hash.ofNode(root, sibling);
      climb.step();
    }
    return climb.isOver() ? Optional.of(root) : Optional.empty();
  }

  public static boolean includes(Hash root, Hash leaf, long index, long size, List<Hash> path) {
    return rootOf(leaf, index, size, path).filter(root::equals).isPresent();
  }

  /**
   * Whether a tree begins with all of an older one, which had leaves: of the empty tree nothing can
   * be shown, and nothing needs to be.
   */
  public static boolean consistent(
      long oldSize, Hash oldRoot, long size, Hash root, List<Hash> proof) {
    if (oldSize <= 0 || oldSize > size) {
      return false;
    }
    if (oldSize == size) {
      return proof.isEmpty() && oldRoot.equals(root);
    }
    return !proof.isEmpty() && climbs(oldSize, oldRoot, size, root, proof);
  }

  private static boolean climbs(
      long oldSize, Hash oldRoot, long size, Hash root, List<Hash> proof) {
    var path = new ArrayList<>(proof);
    if (Long.bitCount(oldSize) == 1) {
      path.addFirst(oldRoot);
    }
    var climb = new Climb(oldSize - 1, size - 1);
    climb.skipRightTurns();
    var was = path.removeFirst();
    var is = was;
    for (var sibling : path) {
      if (climb.isOver()) {
        return false;
      }
      if (climb.turnsLeft()) {
        was = Hash.ofNode(sibling, was);
        is = Hash.ofNode(sibling, is);
      } else {
        is = Hash.ofNode(is, sibling);
      }
      climb.step();
    }
    return climb.isOver() && was.equals(oldRoot) && is.equals(root);
  }

  /** The way from a node up to the root: fn and sn of the RFC. */
  private static final class Climb {
    private long node;
    private long last;

    Climb(long node, long last) {
      this.node = node;
      this.last = last;
    }

    boolean isOver() {
      return last == 0;
    }

    /** Whether the sibling on the way stands on the left. */
    boolean turnsLeft() {
      return isRightChild() || node == last;
    }

    private boolean isRightChild() {
      return (node & 1) == 1;
    }

    void step() {
      if (turnsLeft()) {
        while (!isRightChild() && node != 0) {
          up();
        }
      }
      up();
    }

    void skipRightTurns() {
      while (isRightChild()) {
        up();
      }
    }

    private void up() {
      node >>>= 1;
      last >>>= 1;
    }
  }
}
