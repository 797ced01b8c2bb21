package org.entente.readings.scenario.land;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * Decides which points of the mesh are land: one piece without lakes, its south-west torn into bays
 * by the sea, its other sides calmer.
 */
final class Coast {

  private static final double CALM = 0.5;
  private static final double TORN = 1.9;

  private Coast() {}

  static BitSet land(Mesh mesh, Terrain terrain, Noise noise) {
    var high = new BitSet(mesh.size());
    for (int point = 0; point < mesh.size(); point++) {
      high.set(point, !mesh.atTheEdge(point) && height(mesh.point(point), terrain, noise) > 0);
    }
    return withoutLakes(mesh, largestPiece(mesh, high));
  }

  private static double height(Vertex point, Terrain terrain, Noise noise) {
    double x = (point.east() - terrain.centre().east()) / (0.86 * terrain.halfWidth());
    double y = (point.north() - terrain.centre().north()) / (0.86 * terrain.halfHeight());
    double exposure = Math.clamp(-0.5 * x - 0.5 * y, 0, 1);
    double hills = noise.at(point, terrain.halfWidth() * 0.55);
    double leaning = x - 0.35 * y;
    return 1
        - leaning * leaning
        - y * y
        - 0.2 * exposure
        + (CALM + (TORN - CALM) * exposure) * hills;
  }

  private static BitSet largestPiece(Mesh mesh, BitSet land) {
    var left = (BitSet) land.clone();
    var largest = new BitSet();
    while (!left.isEmpty()) {
      var piece = reach(mesh, left.nextSetBit(0), left::get);
      left.andNot(piece);
      largest = piece.cardinality() > largest.cardinality() ? piece : largest;
    }
    return largest;
  }

  private static BitSet withoutLakes(Mesh mesh, BitSet land) {
    var sea = reach(mesh, 0, point -> !land.get(point));
    sea.flip(0, mesh.size());
    return sea;
  }

  private static BitSet reach(Mesh mesh, int start, IntPredicate passable) {
    var reached = new BitSet(mesh.size());
    var front = new ArrayDeque<Integer>();
    reached.set(start);
    front.add(start);
    while (!front.isEmpty()) {
      for (int next : mesh.neighbours(front.remove())) {
        if (!reached.get(next) && passable.test(next)) {
          reached.set(next);
          front.add(next);
        }
      }
    }
    return reached;
  }
}
