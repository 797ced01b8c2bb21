package org.entente.readings.scenario.land;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * Divides a connected set of points into connected parts that grow from their seats until they
 * meet; hills slow the growth, so that borders follow them.
 */
final class Partition {

  private static final int CANDIDATES = 12;
  private static final int MOVES = 3;
  private static final int NOBODY = -1;

  private final Mesh mesh;
  private final Noise hills;
  private final int[] owner;

  Partition(Mesh mesh, Noise hills) {
    this.mesh = mesh;
    this.hills = hills;
    this.owner = new int[mesh.size()];
  }

  /** The parts, each with at least one point; never more parts than points. */
  List<List<Integer>> divide(List<Integer> points, int parts, SplittableRandom chance) {
    var seats = firstSeats(points, parts, chance);
    var grown = grow(points, seats);
    for (int move = 0; move < MOVES; move++) {
      grown = grow(points, grown.stream().map(this::middle).toList());
    }
    return grown;
  }

  /** Far from each other, but not evenly: each is the best of a few chosen by chance. */
  private List<Integer> firstSeats(List<Integer> points, int parts, SplittableRandom chance) {
    var seats = new ArrayList<Integer>();
    while (seats.size() < Math.min(parts, points.size())) {
      chance
          .ints(CANDIDATES, 0, points.size())
          .mapToObj(points::get)
          .filter(point -> !seats.contains(point))
          .max(Comparator.comparingDouble(point -> distanceToNearest(point, seats)))
          .ifPresent(seats::add);
    }
    return seats;
  }

  private double distanceToNearest(int point, List<Integer> seats) {
    return seats.stream()
        .mapToDouble(seat -> mesh.point(seat).distanceTo(mesh.point(point)))
        .min()
        .orElse(0);
  }

  private List<List<Integer>> grow(List<Integer> points, List<Integer> seats) {
    Arrays.fill(owner, Integer.MIN_VALUE);
    points.forEach(point -> owner[point] = NOBODY);
    var front = new PriorityQueue<>(Comparator.comparingDouble(Step::cost));
    for (int part = 0; part < seats.size(); part++) {
      front.add(new Step(seats.get(part), part, 0));
    }
    while (!front.isEmpty()) {
      var step = front.remove();
      if (owner[step.point] == NOBODY) {
        owner[step.point] = step.part;
        for (int next : mesh.neighbours(step.point)) {
          if (owner[next] == NOBODY) {
            front.add(new Step(next, step.part, step.cost + effort(step.point, next)));
          }
        }
      }
    }
    return gather(points, seats.size());
  }

  private List<List<Integer>> gather(List<Integer> points, int parts) {
    var gathered = new ArrayList<List<Integer>>();
    for (int part = 0; part < parts; part++) {
      gathered.add(new ArrayList<>());
    }
    points.forEach(point -> gathered.get(owner[point]).add(point));
    return gathered;
  }

  private double effort(int from, int to) {
    double steepness = 1 + 2.2 * hills.at(mesh.point(to), 900);
    return mesh.point(from).distanceTo(mesh.point(to)) * Math.max(0.25, steepness);
  }

  private int middle(List<Integer> part) {
    long east = part.stream().mapToLong(point -> mesh.point(point).east()).sum() / part.size();
    long north = part.stream().mapToLong(point -> mesh.point(point).north()).sum() / part.size();
    var middle = new Vertex(Math.toIntExact(east), Math.toIntExact(north));
    return part.stream()
        .min(Comparator.comparingDouble(point -> mesh.point(point).distanceTo(middle)))
        .orElseThrow();
  }

  private record Step(int point, int part, double cost) {}
}
