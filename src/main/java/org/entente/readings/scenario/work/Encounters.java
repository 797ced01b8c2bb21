package org.entente.readings.scenario.work;

import static java.util.stream.Collectors.toMap;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.entente.readings.scenario.cast.Deed;
import org.entente.readings.scenario.cast.Partner;
import org.entente.readings.scenario.cast.Partners;
import org.entente.readings.scenario.cast.Vocabulary;
import org.entente.readings.scenario.data.DataFile;

/**
 * Works that meet others on purpose: another partner does the same at the same place, clears where
 * somebody builds, moves troops where something is handed out, closes a road that a convoy takes.
 * They are numbered after all other works, and like them made anew whenever one is asked for.
 */
public final class Encounters {

  private static final int KINDS = 6;
  private static final int TRIES = 200;
  private static final int LONGEST_DAYS = 20;

  private final Works works;
  private final long others;
  private final Partners partners;
  private final Vocabulary vocabulary;
  private final Map<String, Special> specials;
  private final Season season = Season.fromData();
  private final long seed;

  /** Work that nobody does in the ordinary run of things, and who does it. */
  private record Special(Deed deed, Partner doer) {}

  /** {@code others} is how many ordinary works there are. */
  public Encounters(Works works, long others, Partners partners, Vocabulary vocabulary, long seed) {
    this.works = works;
    this.others = others;
    this.partners = partners;
    this.vocabulary = vocabulary;
    this.seed = seed;
    this.specials =
        DataFile.rows("encounters.csv").stream()
            .collect(
                toMap(
                    row -> row.getField("nature"),
                    row ->
                        new Special(vocabulary.deed(row), partners.get(row.getField("partner")))));
  }

  /** The encounter of that number, from 0. */
  public Work get(long number) {
    var chance = Chance.about(seed, "encounter", number);
    return switch ((int) (number % KINDS)) {
      case 0, 1 -> again(number, chance);
      case 2 -> clearing(number, chance);
      case 3 -> special("operation", number, ordinary("distribute", chance), chance);
      case 4 -> special("convoy", number, any(chance), chance);
      default -> special("closure", number, get(number - 1), chance);
    };
  }

  /** The same work by other hands. */
  private Work again(long number, SplittableRandom chance) {
    var first = any(chance);
    var hands = doers(first.deed()).stream().filter(one -> !one.equals(first.doer())).toList();
    var doer = hands.isEmpty() ? partners.draw(chance) : Chance.one(hands, chance);
    return meeting(number, first, doer, first.deed(), chance);
  }

  private Work clearing(long number, SplittableRandom chance) {
    var built = ordinary("build", chance);
    var deed =
        vocabulary.deeds().stream()
            .filter(one -> one.nature().equals("clear"))
            .findFirst()
            .orElseThrow();
    return meeting(number, built, doers(deed).getFirst(), deed, chance);
  }

  private List<Partner> doers(Deed deed) {
    var sector = deed.sector().code();
    return partners.all().stream().filter(one -> one.sectors().contains(sector)).toList();
  }

  private Work special(String nature, long number, Work other, SplittableRandom chance) {
    var special = Objects.requireNonNull(specials.get(nature), nature);
    return meeting(number, other, special.doer(), special.deed(), chance);
  }

  /** On some of the days of the other, at its place. */
  private Work meeting(long number, Work other, Partner doer, Deed deed, SplittableRandom chance) {
    long days = ChronoUnit.DAYS.between(other.when().start(), other.when().end());
    var start = season.within(other.when().start().plusDays(chance.nextLong(days + 1)));
    var when = new Period(start, start.plusDays(1 + chance.nextInt(LONGEST_DAYS)));
    return new Work(
        others + number,
        doer,
        other.funder(),
        deed,
        other.where(),
        other.status(),
        when,
        Works.people(other.status(), chance));
  }

  private Work any(SplittableRandom chance) {
    return works.get(chance.nextLong(others));
  }

  /** One by chance of the works of a nature, or any where hardly one is of it. */
  private Work ordinary(String nature, SplittableRandom chance) {
    for (int tries = 0; tries < TRIES; tries++) {
      var work = any(chance);
      if (work.deed().nature().equals(nature)) {
        return work;
      }
    }
    return any(chance);
  }
}
