package org.entente.console.bench.links;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import org.entente.registers.activities.linking.judging.Finding;
import org.entente.registers.activities.linking.judging.Judge;
import org.entente.registers.activities.linking.judging.Told;

/**
 * Takes the rows of a report, lets another office tell some of them again, each changed in one way
 * that is written down, and counts what is found again. A row that was not drawn tempts the judge
 * as all real rows do that are much alike.
 */
public final class CorruptionTrial {

  private static final String ANOTHER = "another office";
  private static final int EACH = 100;
  private static final double PER = 1_000;

  private final List<Told> rows;
  private final List<Told> all;
  private final Map<String, Told> read;
  private final Map<String, Change> changes = new HashMap<>();

  private CorruptionTrial(List<Told> rows) {
    this.rows = rows;
    this.all = new ArrayList<>(rows);
    this.read = rows.stream().collect(toMap(Told::id, row -> row.toldBy(ANOTHER, ANOTHER)));
  }

  /** Which row an account was made of, and how. */
  private record Change(String of, Corruption corruption) {}

  /** Of so many accounts made in one way: merged rightly, and told or merged rightly. */
  public record Recall(int made, int merged, int found) {
    Recall and(Recall other) {
      return new Recall(made + other.made, merged + other.merged, found + other.found);
    }
  }

  /** What came of it; wrongly merged are pairs that are not one activity. */
  public record Figures(
      int rows, int merged, int wronglyMerged, int toReview, Map<Corruption, Recall> recall) {

    public Figures {
      recall = Collections.unmodifiableMap(new EnumMap<>(recall));
    }

    /** The share of what was merged that had to be. */
    public double precision() {
      return merged == 0 ? 1 : 1 - (double) wronglyMerged / merged;
    }

    /** How many pairs people are asked about, for each thousand rows. */
    public double reviewLoad() {
      return toReview * PER / rows;
    }

    /** Both together. */
    public Figures and(Figures other) {
      var both = new EnumMap<Corruption, Recall>(recall);
      other.recall.forEach((how, more) -> both.merge(how, more, Recall::and));
      return new Figures(
          rows + other.rows,
          merged + other.merged,
          wronglyMerged + other.wronglyMerged,
          toReview + other.toReview,
          both);
    }
  }

  /** Changes rows as the seed says, and has them judged. */
  public static Figures measure(List<Told> rows, long seed, Function<List<Told>, Judge> court) {
    var trial = new CorruptionTrial(rows);
    trial.change(new Random(seed));
    return trial.figures(court);
  }

  private void change(Random random) {
    var drawn = new ArrayList<>(rows);
    Collections.shuffle(drawn, random);
    var taken = new HashSet<Told>();
    for (var corruption : Corruption.values()) {
      int made = 0;
      for (var rest = drawn.iterator(); made < EACH && rest.hasNext(); ) {
        var row = rest.next();
        var accounts = taken.contains(row) ? List.<Told>of() : corruption.of(row, random);
        accounts.forEach(told -> add(told, new Change(row.id(), corruption)));
        made += accounts.size();
        if (!accounts.isEmpty()) {
          taken.add(row);
        }
      }
    }
  }

  private void add(Told told, Change change) {
    var id = "another " + changes.size();
    changes.put(id, change);
    all.add(told.toldBy(ANOTHER, id));
  }

  private Figures figures(Function<List<Told>, Judge> court) {
    var recall = new EnumMap<Corruption, Recall>(Corruption.class);
    changes.values().forEach(it -> recall.merge(it.corruption(), new Recall(1, 0, 0), Recall::and));
    int merged = 0;
    int wrong = 0;
    var findings = court.apply(all).findings();
    for (var finding : findings) {
      boolean right = isRight(finding);
      merged += finding.sure() ? 1 : 0;
      wrong += finding.sure() && !right ? 1 : 0;
      if (right) {
        var how = corruption(finding);
        recall.merge(how, new Recall(0, finding.sure() ? 1 : 0, 1), Recall::and);
      }
    }
    return new Figures(all.size(), merged, wrong, findings.size() - merged, recall);
  }

  private Corruption corruption(Finding finding) {
    var change = changes.get(finding.right());
    return change == null ? Corruption.NONE : change.corruption();
  }

  /** A row that reads the same as the one it was made of is as right as that one. */
  private boolean isRight(Finding finding) {
    var change = changes.get(finding.right());
    return change != null
        && Objects.equals(read.get(change.of()), read.get(finding.left()))
        && change.corruption().relation() == finding.relation();
  }
}
