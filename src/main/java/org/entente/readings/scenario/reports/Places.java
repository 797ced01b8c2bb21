package org.entente.readings.scenario.reports;

import java.util.List;
import java.util.SplittableRandom;
import org.entente.readings.scenario.cast.Language;
import org.entente.readings.scenario.cast.Term;
import org.entente.readings.scenario.land.Area;
import org.entente.readings.scenario.land.Country;
import org.entente.readings.scenario.reports.Layout.Habits;
import org.entente.readings.scenario.work.Chance;

/**
 * Writes places as one partner does: names by ear, P-codes with another prefix, wrong or missing.
 */
record Places(Country country, Habits habits, List<Term> missing, Slips slips) {

  String name(Area area, int level, SplittableRandom chance) {
    var name = country.above(area, level).name();
    if (habits.language() == Language.AR) {
      return name.arabic();
    }
    return chance.nextDouble() < habits.untidy() ? slips.in(name.latin(), chance) : name.latin();
  }

  /** Half of the codes that are not right are those of another area, half are not codes at all. */
  String code(Area area, int level, SplittableRandom chance) {
    double luck = chance.nextDouble();
    if (luck < habits.wrongCodes() / 2) {
      return Chance.one(missing, chance).spellings(habits.language()).getFirst();
    }
    boolean wrong = luck < habits.wrongCodes();
    var meant = wrong ? Chance.one(country.listAt(level), chance) : country.above(area, level);
    return habits.longCodes()
        ? country.iso3() + meant.pcode().substring(country.iso2().length())
        : meant.pcode();
  }
}
