package org.entente.readings.scenario.work;

import java.util.List;
import java.util.SplittableRandom;
import org.entente.readings.scenario.cast.Organisation;
import org.entente.readings.scenario.cast.Partners;
import org.entente.readings.scenario.cast.Term;
import org.entente.readings.scenario.cast.Vocabulary;
import org.entente.readings.scenario.land.Area;
import org.entente.readings.scenario.land.Country;

/**
 * All that is done in the mission. A work is known by its number and made anew whenever it is asked
 * for, so that a million of them take no memory.
 */
public final class Works {

  private static final double SECOND_PHASES = 0.1;
  private static final int LONGEST_DAYS = 90;

  private final Partners partners;
  private final Vocabulary vocabulary;
  private final List<Area> subdistricts;
  private final List<Organisation> donors;
  private final Season season = Season.fromData();
  private final long seed;

  public Works(Country country, Partners partners, Vocabulary vocabulary, long seed) {
    this.partners = partners;
    this.vocabulary = vocabulary;
    this.subdistricts = country.listAt(3);
    this.donors = partners.ofKind("donor");
    this.seed = seed;
  }

  /** The work of that number, from 0; some are the second phase of the one before. */
  public Work get(long number) {
    var chance = Chance.about(seed, "work", number);
    if (number > 0 && chance.nextDouble() < SECOND_PHASES) {
      return secondPhase(get(number - 1), number, chance);
    }
    var start = season.firstDay().plusDays(chance.nextInt(season.days()));
    var when = new Period(start, start.plusDays(7 + chance.nextInt(LONGEST_DAYS)));
    var doer = partners.draw(chance);
    var status = Chance.one(vocabulary.words("status"), chance);
    return new Work(
        number,
        doer,
        Chance.one(donors, chance),
        Chance.one(vocabulary.deedsIn(doer.sectors()), chance),
        where(chance),
        status,
        when,
        people(status, chance));
  }

  /** The same hands at the same place a little later: alike, and not the same. */
  private Work secondPhase(Work first, long number, SplittableRandom chance) {
    var start = season.within(first.when().start().plusDays(20 + chance.nextInt(20)));
    var when = new Period(start, start.plusDays(7 + chance.nextInt(LONGEST_DAYS)));
    return new Work(
        number,
        first.doer(),
        first.funder(),
        first.deed(),
        first.where(),
        first.status(),
        when,
        people(first.status(), chance));
  }

  /** The less of two chances: some places draw more help than others, and a few draw none. */
  private Area where(SplittableRandom chance) {
    int one = chance.nextInt(subdistricts.size());
    int other = chance.nextInt(subdistricts.size());
    return subdistricts.get(Math.min(one, other));
  }

  static People people(Term status, SplittableRandom chance) {
    int targeted = 20 * (1 + chance.nextInt(40) * chance.nextInt(1, 8));
    return switch (status.code()) {
      case "planned" -> new People(targeted, 0);
      case "completed" -> new People(targeted, targeted - chance.nextInt(targeted / 4 + 1));
      default -> new People(targeted, chance.nextInt(targeted));
    };
  }
}
