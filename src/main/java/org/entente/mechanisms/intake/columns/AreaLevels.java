package org.entente.mechanisms.intake.columns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.entente.mechanisms.intake.fields.Field;

/**
 * Settles which column is which administrative level. Codes are ranked by their length; a column of
 * names that goes hand in hand with a column of codes has its level; what is left is shared out so
 * that wider areas stand above narrower ones.
 */
final class AreaLevels {

  private static final double CODES = 0.6;
  private static final double HAND_IN_HAND = 0.85;
  private static final double BY_RANK = 0.5;
  private static final double BY_PAIRING = 0.7;
  private static final double UNPAIRED = 0.5;
  private static final double SAID_PLAINLY = 0.6;
  private static final double WORTH_TRYING = 0.25;
  private static final double WRONG_ORDER = 0.6;
  private static final int MOST_COLUMNS = 6;
  private static final int ENOUGH_VALUES = 3;

  private final List<Evidence> columns;

  AreaLevels(List<Evidence> columns) {
    this.columns = columns;
  }

  void settle() {
    rankCodes();
    pairNamesWithCodes();
    shareOutNames();
  }

  /** Codes of wider areas are shorter, and begin those of narrower ones. */
  private void rankCodes() {
    var codes =
        columns.stream()
            .filter(column -> !column.values().none() && column.values().codes() >= CODES)
            .filter(column -> column.values().usualDepth() > 0)
            .filter(AreaLevels::maybeAnAreaCode)
            .sorted(Comparator.comparingInt(column -> column.values().usualDepth()))
            .toList();
    int level = 0;
    int depth = 0;
    for (var column : codes) {
      int its = column.values().usualDepth();
      level = its == depth ? level : Math.max(level + 1, level == 0 ? lowestLevel(its) : 0);
      depth = its;
      raiseCode(column, levelOfNameBeside(column).orElse(level));
    }
  }

  private static void raiseCode(Evidence column, int level) {
    boolean saidOtherwise = false;
    for (int other = 1; other <= Field.DEEPEST_LEVEL; other++) {
      saidOtherwise |= other != level && column.said(Field.codeAt(other)) >= SAID_PLAINLY;
    }
    if (!saidOtherwise && level <= Field.DEEPEST_LEVEL) {
      var field = Field.codeAt(level);
      column.raise(field, BY_RANK, new Reason.ValuesFit(field, column.values().codes()));
    }
  }

  /** The level that the header of a name says, where each name has one of these codes. */
  private OptionalInt levelOfNameBeside(Evidence code) {
    return columns.stream()
        .filter(name -> name.values().distinctCount() >= ENOUGH_VALUES && handInHand(name, code))
        .flatMapToInt(AreaLevels::saidLevel)
        .findFirst();
  }

  private static IntStream saidLevel(Evidence name) {
    return IntStream.rangeClosed(1, Field.DEEPEST_LEVEL)
        .filter(level -> name.said(Field.nameAt(level)) >= SAID_PLAINLY)
        .limit(1);
  }

  private static boolean maybeAnAreaCode(Evidence column) {
    for (int level = 1; level <= Field.DEEPEST_LEVEL; level++) {
      if (column.of(Field.codeAt(level)) > 0) {
        return column.of(Field.ORG_CODE) < SAID_PLAINLY;
      }
    }
    return false;
  }

  /** Without a wider code beside it: up to three digits are a first level, up to five a second. */
  private static int lowestLevel(int depth) {
    if (depth <= 3) {
      return 1;
    }
    return depth <= 5 ? 2 : 3;
  }

  private void pairNamesWithCodes() {
    for (int level = 1; level <= Field.DEEPEST_LEVEL; level++) {
      var field = Field.codeAt(level);
      var code = columns.stream().max(Comparator.comparingDouble(column -> column.of(field)));
      if (code.isPresent() && code.orElseThrow().of(field) >= SAID_PLAINLY) {
        raiseNamesBeside(code.orElseThrow(), level);
      }
    }
  }

  private void raiseNamesBeside(Evidence code, int level) {
    var names =
        columns.stream()
            .filter(name -> name.values().distinctCount() >= ENOUGH_VALUES)
            .filter(name -> maybeAnAreaName(name) && handInHand(name, code))
            .toList();
    for (var name : names) {
      name.raise(Field.nameAt(level), BY_PAIRING, new Reason.PairedWith(code.index()));
    }
    if (!names.isEmpty()) {
      columns.stream()
          .filter(other -> !names.contains(other))
          .forEach(other -> doubt(other, level));
    }
  }

  /** Beside a name that has the codes of a level, another one is hardly of that level. */
  private static void doubt(Evidence column, int level) {
    var field = Field.nameAt(level);
    column.settle(field, column.of(field) * UNPAIRED);
  }

  private static boolean maybeAnAreaName(Evidence column) {
    for (int level = 1; level <= Field.DEEPEST_LEVEL; level++) {
      if (column.of(Field.nameAt(level)) > 0) {
        return true;
      }
    }
    return column.of(Field.PLACE_NAME) > 0 || column.plainest() < SAID_PLAINLY;
  }

  /** Each name has one code and each code one name, but for homonyms and slips. */
  private static boolean handInHand(Evidence name, Evidence code) {
    return name != code
        && name.values().words() > 0.8
        && name.values().codes() < 0.5
        && name.values().tells(code.values()) >= HAND_IN_HAND
        && code.values().tells(name.values()) >= HAND_IN_HAND;
  }

  /** Tries every way to give levels to name columns and keeps the one that explains most. */
  private void shareOutNames() {
    var candidates =
        columns.stream()
            .filter(column -> bestName(column) >= WORTH_TRYING)
            .sorted(Comparator.comparingDouble(AreaLevels::bestName).reversed())
            .limit(MOST_COLUMNS)
            .sorted(Comparator.comparingInt(Evidence::index))
            .toList();
    var best = new Sharing(candidates).best();
    for (var column : columns) {
      for (int level = 0; level <= Field.DEEPEST_LEVEL; level++) {
        int at = candidates.indexOf(column);
        if (at < 0 || best.get(at) != level) {
          column.forget(Field.nameAt(level));
        }
      }
    }
  }

  private static double bestName(Evidence column) {
    double best = 0;
    for (int level = 0; level <= Field.DEEPEST_LEVEL; level++) {
      best = Math.max(best, column.of(Field.nameAt(level)));
    }
    return best;
  }

  /** The search over all ways to share out levels 0 to 4, or none (-1), among a few columns. */
  private static final class Sharing {

    private final List<Evidence> candidates;
    private final boolean[][] narrower;
    private List<Integer> best = List.of();
    private double bestWorth = -1;

    Sharing(List<Evidence> candidates) {
      this.candidates = candidates;
      this.narrower = new boolean[candidates.size()][candidates.size()];
      for (int a = 0; a < candidates.size(); a++) {
        for (int b = 0; b < candidates.size(); b++) {
          narrower[a][b] = a != b && isNarrower(candidates.get(a), candidates.get(b));
        }
      }
    }

    List<Integer> best() {
      tryFrom(new ArrayList<>(), 0);
      return best;
    }

    /** Values of {@code a} tell those of {@code b}, and are clearly more. */
    private static boolean isNarrower(Evidence a, Evidence b) {
      return a.values().distinctCount() > b.values().distinctCount() * 1.2
          && a.values().tells(b.values()) > b.values().tells(a.values());
    }

    private void tryFrom(List<Integer> chosen, double worth) {
      int at = chosen.size();
      if (at == candidates.size()) {
        if (worth > bestWorth) {
          bestWorth = worth;
          best = List.copyOf(chosen);
        }
        return;
      }
      for (int level = -1; level <= Field.DEEPEST_LEVEL; level++) {
        double gain = level < 0 ? 0 : candidates.get(at).of(Field.nameAt(level));
        boolean possible = level < 0 || (gain > 0 && !chosen.contains(level));
        if (possible) {
          double cost = disorder(chosen, at, level);
          chosen.add(level);
          tryFrom(chosen, worth + gain - cost);
          chosen.removeLast();
        }
      }
    }

    private double disorder(List<Integer> chosen, int at, int level) {
      double cost = 0;
      for (int before = 0; level >= 0 && before < at; before++) {
        int other = chosen.get(before);
        boolean upsideDown =
            other >= 0
                && ((narrower[at][before] && level < other)
                    || (narrower[before][at] && level > other));
        cost += upsideDown ? WRONG_ORDER : 0;
      }
      return cost;
    }
  }
}
