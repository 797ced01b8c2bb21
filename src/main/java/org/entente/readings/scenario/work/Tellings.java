package org.entente.readings.scenario.work;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.entente.readings.scenario.cast.Organisation;
import org.entente.readings.scenario.cast.Partner;
import org.entente.readings.scenario.cast.Partners;

/**
 * Decides who tells of a work: its doer always; sometimes the agency it works for, as its own;
 * sometimes another partner who saw it; sometimes the doer twice.
 */
public final class Tellings {

  private static final double BY_THE_AGENCY = 0.3;
  private static final double BY_ANOTHER = 0.12;

  private final Partners partners;
  private final List<ReportPlan> reports;
  private final Function<Partner, ReportPlan> home;
  private final long seed;

  /** {@code home} names the report in which a partner's own work stands. */
  public Tellings(
      Partners partners, List<ReportPlan> reports, Function<Partner, ReportPlan> home, long seed) {
    this.partners = partners;
    this.reports = List.copyOf(reports);
    this.home = home;
    this.seed = seed;
  }

  /** None when the doer's report is about another period. */
  public List<Telling> of(Work work) {
    var chance = Chance.about(seed, "telling", work.number());
    var doer = work.doer().organisation();
    var own = home.apply(work.doer());
    var tellings = new ArrayList<Telling>();
    add(tellings, work, own, doer, Relation.DISTINCT);
    if (tellings.isEmpty()) {
      return tellings;
    }
    if (chance.nextDouble() < own.copies()) {
      add(tellings, work, own, doer, Relation.COPY);
    }
    if (!work.doer().agency().isEmpty() && chance.nextDouble() < BY_THE_AGENCY) {
      var agency = partners.get(work.doer().agency());
      add(tellings, work, home.apply(agency), agency.organisation(), Relation.CHAIN);
    }
    var other = Chance.one(reports, chance);
    if (!other.file().equals(own.file()) && chance.nextDouble() < BY_ANOTHER) {
      add(tellings, work, other, doer, Relation.SAME_REPORT);
    }
    return tellings;
  }

  private static void add(
      List<Telling> tellings, Work work, ReportPlan report, Organisation who, Relation relation) {
    if (report.period().includes(work.when().start())) {
      tellings.add(new Telling(work, report, who, relation));
    }
  }
}
