package org.entente.readings.scenario.work;

import org.entente.readings.scenario.cast.Deed;
import org.entente.readings.scenario.cast.Organisation;
import org.entente.readings.scenario.cast.Partner;
import org.entente.readings.scenario.cast.Term;
import org.entente.readings.scenario.land.Area;

/** One activity as it truly is: who does what where and when, with whose money, for how many. */
public record Work(
    long number,
    Partner doer,
    Organisation funder,
    Deed deed,
    Area where,
    Term status,
    Period when,
    People people) {

  /** The identifier under which the truth file knows it. */
  public String id() {
    return "W" + number;
  }
}
