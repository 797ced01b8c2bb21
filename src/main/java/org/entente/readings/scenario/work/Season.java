package org.entente.readings.scenario.work;

import java.time.LocalDate;
import org.entente.readings.scenario.data.DataFile;

/** The days on which the works of a mission begin. */
public record Season(LocalDate firstDay, int days) {

  public static Season fromData() {
    var settings = DataFile.settings("season.properties");
    return new Season(
        LocalDate.parse(settings.getProperty("firstDay")),
        Integer.parseInt(settings.getProperty("days")));
  }

  /** The day itself, or the last of the season when it is later. */
  LocalDate within(LocalDate day) {
    return day.isAfter(whole().end()) ? whole().end() : day;
  }

  public Period whole() {
    return new Period(firstDay, firstDay.plusDays(days));
  }
}
