package org.entente.registers.activities.presence;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Spots and their months as columns that a statement unnests; spots without months have null. */
public final class SpotColumns {

  private final List<Map.Entry<Spot, Optional<Months>>> spots;

  public SpotColumns(Map<Spot, Optional<Months>> spots) {
    this.spots = List.copyOf(spots.entrySet());
  }

  public UUID[] ids() {
    return spots.stream().map(spot -> spot.getKey().id()).toArray(UUID[]::new);
  }

  public UUID[] parties() {
    return spots.stream().map(spot -> spot.getKey().party().value()).toArray(UUID[]::new);
  }

  public @Nullable Date[] firstMonths() {
    return days(Months::firstDay);
  }

  public @Nullable Date[] lastMonths() {
    return days(Months::lastMonth);
  }

  private @Nullable Date[] days(Function<Months, LocalDate> day) {
    var days = new @Nullable Date[spots.size()];
    for (int at = 0; at < days.length; at++) {
      days[at] = spots.get(at).getValue().map(day).map(Date::valueOf).orElse(null);
    }
    return days;
  }
}
