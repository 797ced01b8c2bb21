package org.entente.console.bench.review;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.entente.Node;
import org.entente.console.answers.Printer;
import org.entente.console.bench.Visitor;
import org.entente.console.demonstration.Demonstration;
import org.entente.console.demonstration.DemonstrationPeople;
import org.entente.ground.jobs.Progress;
import org.entente.mechanisms.review.queue.Proposing;
import org.entente.mechanisms.review.queue.Registers;
import org.entente.readings.scenario.Scenario;
import org.entente.readings.scenario.ScenarioSize;
import org.entente.reference.missions.Missions;
import org.entente.registers.activities.Activities;
import org.entente.registers.activities.Activity;
import org.springframework.util.FileSystemUtils;

/**
 * A node with a generated mission, in which a coordinator says of one pair after the other that it
 * is two, as a browser with scripts does. Node and browser share this process.
 */
final class ReviewTrial {

  private static final long SEED = 1;
  private static final int WARM = 30;
  private static final double NANOS_PER_MS = 1e6;
  private static final String LOOPBACK = "127.0.0.1";
  private static final String QUEUE = "missions/demo/review";

  private static final Pattern PAIR = Pattern.compile("hx-post=\"[^\"]*/review/(pairs/[^\"]+)\"");
  private static final Pattern LEFT = Pattern.compile("name=\"left\" value=\"(\\d+)\"");
  private static final Pattern RIGHT = Pattern.compile("name=\"right\" value=\"(\\d+)\"");

  private ReviewTrial() {}

  /** Milliseconds or bytes, the least first. */
  record Measured(List<Double> sorted) {

    static Measured of(List<Double> all) {
      return new Measured(all.stream().sorted().toList());
    }

    /** What a share of them, 0 to 1, does not exceed. */
    double share(double share) {
      return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
  }

  /** What waited, and what it cost. */
  record Figures(long activities, int pairs, Measured page, Measured card, Measured bytes) {}

  static Figures measure(int activities, int decisions) throws IOException, InterruptedException {
    var folder = Files.createTempDirectory("entente-bench-");
    try {
      return measure(folder, activities, decisions);
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private static Figures measure(Path folder, int activities, int decisions)
      throws IOException, InterruptedException {
    try (var node = Node.serve(folder, LOOPBACK, 0)) {
      var scenario = Scenario.of(ScenarioSize.ofRows(activities), SEED);
      var found = new Demonstration(node, silent(), scenario).load();
      var mission = node.door(Missions.class).getByCode("demo");
      var register = node.door(Registers.class).get(Activity.TYPE);
      var neighbours = new Neighbours(register, node.door(Activities.class));
      int pairs =
          node.door(Proposing.class).propose(mission, neighbours, Progress.unwatched()).pairs();
      var visitor = new Visitor("http://" + LOOPBACK + ":" + node.port() + "/");
      visitor.signIn(visitor.get("sign-in"), DemonstrationPeople.FIRST);
      return sitting(visitor, decisions, found.activities(), pairs);
    }
  }

  private static Printer silent() {
    return new Printer(new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter()));
  }

  private static Figures sitting(Visitor visitor, int decisions, long activities, int pairs)
      throws IOException, InterruptedException {
    var page = new ArrayList<Double>();
    var card = new ArrayList<Double>();
    var bytes = new ArrayList<Double>();
    var shown = visitor.submit(visitor.get(QUEUE), QUEUE + "/next", Map.of(), false);
    for (int decision = 0; decision < WARM + decisions; decision++) {
      long begun = System.nanoTime();
      visitor.get(QUEUE);
      long answered = System.nanoTime();
      shown = visitor.submit(shown, QUEUE + "/" + found(PAIR, shown), answer(shown), true);
      if (decision >= WARM) {
        page.add((answered - begun) / NANOS_PER_MS);
        card.add((System.nanoTime() - answered) / NANOS_PER_MS);
        bytes.add((double) shown.getBytes(StandardCharsets.UTF_8).length);
      }
    }
    return new Figures(activities, pairs, Measured.of(page), Measured.of(card), Measured.of(bytes));
  }

  private static Map<String, String> answer(String shown) throws IOException {
    return Map.of(
        "verdict",
        "distinct",
        "comment",
        "",
        "left",
        found(LEFT, shown),
        "right",
        found(RIGHT, shown));
  }

  private static String found(Pattern pattern, String shown) throws IOException {
    var found = pattern.matcher(shown);
    if (!found.find()) {
      throw new IOException("the page shows no pair");
    }
    return found.group(1);
  }
}
