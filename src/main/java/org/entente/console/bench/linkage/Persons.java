package org.entente.console.bench.linkage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.entente.ground.matching.records.Rows;

/**
 * Made persons, each written down once or several times: names as common as real ones, slips,
 * swapped names, other days of birth, moves, missing values. The same for the same seed. The id of
 * a record tells nothing about its person.
 */
public final class Persons {

  private static final List<String> HEADINGS =
      List.of("given", "family", "born", "house", "street", "settlement", "postal", "phone");
  private static final int PEOPLE_OF_A_SETTLEMENT = 2_000;
  private static final LocalDate FIRST_DAY = LocalDate.of(1930, 1, 1);
  private static final int DAYS = 29_000;
  private static final int HOUSES = 180;
  private static final int PHONES = 90_000_000;

  private final SplittableRandom random;
  private final Mistakes mistakes;
  private final Map<String, String> texts = new HashMap<>();
  private final Words given;
  private final Words family;
  private final Words streets;
  private final Words settlements;

  private Persons(int records, long seed) {
    this.random = new SplittableRandom(seed);
    this.mistakes = new Mistakes(random.split());
    this.given = new Words(4_000, random);
    this.family = new Words(40_000, random);
    this.streets = new Words(12_000, random);
    this.settlements = new Words(Math.max(20, records / PEOPLE_OF_A_SETTLEMENT), random);
  }

  /** The records, in no order, and the person of each, by its number. */
  public record Made(Rows rows, List<Integer> persons) {}

  /** Makes so many records. */
  public static Made make(int records, long seed) {
    return new Persons(records, seed).make(records);
  }

  /** The place of a record in its table, by its id. */
  static int numberOf(String id) {
    return Integer.parseInt(id.substring(1));
  }

  private Made make(int records) {
    var written = new ArrayList<List<String>>(records);
    var persons = new int[records];
    int person = 0;
    while (written.size() < records) {
      var first = person();
      int times = Math.min(times(), records - written.size());
      for (int time = 0; time < times; time++) {
        persons[written.size()] = person;
        written.add(time == 0 ? first : again(first));
      }
      person++;
    }
    return shuffled(written, persons);
  }

  private Made shuffled(List<List<String>> written, int[] persons) {
    var order = new ArrayList<Integer>(written.size());
    for (int at = 0; at < written.size(); at++) {
      order.add(at);
    }
    Collections.shuffle(order, new Random(random.nextLong()));
    var rows = new ArrayList<Rows.Row>(written.size());
    for (int at : order) {
      rows.add(new Rows.Row("r" + rows.size(), written.get(at)));
    }
    return new Made(new Rows(HEADINGS, rows), order.stream().map(at -> persons[at]).toList());
  }

  /** Most once, some twice, few up to six times. */
  private int times() {
    double drawn = random.nextDouble();
    if (drawn < 0.6) {
      return 1;
    }
    return drawn < 0.85 ? 2 : drawn < 0.95 ? 3 : random.nextInt(4, 7);
  }

  /** One text for all records that have it, as a reader of tables would keep it. */
  private String kept(String text) {
    return texts.computeIfAbsent(text, each -> each);
  }

  private List<String> person() {
    var settlement = settlements.common(random);
    return List.of(
        given.common(random),
        family.common(random),
        kept(FIRST_DAY.plusDays(random.nextInt(DAYS)).toString()),
        kept(Integer.toString(1 + random.nextInt(HOUSES))),
        kept(streets.common(random) + " street"),
        settlement,
        kept(Integer.toString(10_000 + Math.floorMod(settlement.hashCode(), 80_000))),
        "07" + (10_000_000 + random.nextInt(PHONES)));
  }

  private List<String> again(List<String> first) {
    var cells = new ArrayList<>(first);
    if (mistakes.happens(0.1)) {
      var elsewhere = person();
      for (int at = 3; at < 7; at++) {
        cells.set(at, elsewhere.get(at));
      }
    }
    if (mistakes.happens(0.1)) {
      cells.set(2, mistakes.otherDay(LocalDate.parse(first.get(2))).toString());
    }
    if (mistakes.happens(0.12)) {
      cells.set(7, person().get(7));
    }
    for (int at = 0; at < cells.size(); at++) {
      if (at != 2 && mistakes.happens(0.08)) {
        cells.set(at, mistakes.slip(cells.get(at)));
      }
      if (mistakes.happens(at < 2 ? 0.02 : 0.08)) {
        cells.set(at, "");
      }
    }
    if (mistakes.happens(0.05)) {
      Collections.swap(cells, 0, 1);
    }
    return List.copyOf(cells);
  }
}
