package org.entente.registers.activities;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.ground.identity.PartyId;
import org.entente.reference.places.PlaceId;
import org.entente.registers.activities.presence.Months;

/**
 * Which activities to list; an absent part does not limit. Places are given with all that lies in
 * them, a party with all that are one with it; a day keeps what goes on on that day and what has no
 * known period; a month what goes on in it, as {@link Months} says; single records may be left out.
 */
public record ActivityFilter(
    Optional<Set<PlaceId>> places,
    Optional<String> sector,
    Optional<String> status,
    Optional<Set<PartyId>> parties,
    Optional<String> words,
    Optional<LocalDate> on,
    Optional<YearMonth> month,
    Set<UUID> without) {

  private static final ActivityFilter ALL =
      new ActivityFilter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Set.of());

  public static ActivityFilter all() {
    return ALL;
  }

  /** All that goes on on a day, or all at any time. */
  public static ActivityFilter on(Optional<LocalDate> day) {
    return ALL.during(day, Optional.empty());
  }

  /** The same, of a day and of a month where they are given. */
  public ActivityFilter during(Optional<LocalDate> day, Optional<YearMonth> inMonth) {
    return new ActivityFilter(places, sector, status, parties, words, day, inMonth, without);
  }

  /** The same, of those alone that say these words. */
  public ActivityFilter saying(String wanted) {
    var saying = Optional.of(wanted);
    return new ActivityFilter(places, sector, status, parties, saying, on, month, without);
  }

  /** The same, of this sector alone. */
  public ActivityFilter of(String wanted) {
    var only = Optional.of(wanted);
    return new ActivityFilter(places, only, status, parties, words, on, month, without);
  }

  /** The same, but for these records. */
  public ActivityFilter without(Set<UUID> records) {
    return new ActivityFilter(places, sector, status, parties, words, on, month, records);
  }

  /** Whether an activity goes on on the day and in the month, as the database tests it too. */
  public boolean keepsTime(ActivityEntry entry) {
    return keepsDay(entry.activity().when()) && keepsMonth(entry);
  }

  private boolean keepsMonth(ActivityEntry entry) {
    return month
        .map(asked -> entry.months().filter(months -> months.includes(asked)).isPresent())
        .orElse(true);
  }

  private boolean keepsDay(Timespan when) {
    return on.map(
            day -> !when.start().orElse(day).isAfter(day) && !when.end().orElse(day).isBefore(day))
        .orElse(true);
  }
}
