package org.entente.console.bench.picture;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.reference.places.PlaceId;
import org.entente.registers.activities.Activities.Recording;
import org.entente.registers.activities.Activity;
import org.entente.registers.activities.Timespan;

/**
 * Programmes of one party in one sector at one place, each reported anew every month: the way in
 * which a million activities come about. Which is which follows from its number alone.
 */
record Programmes(
    List<PlaceId> places,
    List<PlaceId> provinces,
    List<PartyId> parties,
    List<String> sectors,
    List<Integer> labels,
    Ids ids) {

  static final YearMonth FIRST = YearMonth.of(2024, 1);

  private static final int MOST_REACHED = 5_000;

  /** What the programmes with these numbers, from one to before another, did in a month. */
  List<Recording> month(int month, int from, int to) {
    return IntStream.range(from, to).mapToObj(number -> recording(number, month)).toList();
  }

  private Recording recording(int number, int month) {
    var party = party(number);
    return new Recording(
        activity(number, month, party),
        parties.get(party),
        labels.get(party % labels.size()),
        "trial, %d".formatted(number));
  }

  /** Spread so that neither place nor sector tells the party. */
  private int party(int number) {
    return Math.floorMod(number * 31 + number / 7, parties.size());
  }

  private Activity activity(int number, int month, int party) {
    int place = Math.floorMod(number * 17, places.size());
    var sector = sectors.get(Math.floorMod(number / places.size() + number, sectors.size()));
    long reached = Math.floorMod(number * 7_919L + month * 104_729L, MOST_REACHED);
    var in = FIRST.plusMonths(month);
    var name = "Programme %d of %s".formatted(number, sector);
    return new Activity(
        new Activity.Id(ids.next()),
        new Activity.Who(
            parties.get(party),
            "Partner " + party,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        new Activity.Where(
            Optional.of(places.get(place)),
            Optional.of(provinces.get(place)),
            Optional.of(2),
            "code",
            1,
            "District " + place,
            Optional.empty()),
        new Activity.What(
            Optional.of(sector),
            sector,
            Optional.of(name),
            Optional.empty(),
            Optional.of("ongoing"),
            Optional.empty()),
        new Timespan(
            Optional.of(in.atDay(1)), Optional.of(in.atEndOfMonth()), Timespan.Precision.MONTH),
        new Activity.Reach(
            Optional.of(2 * reached),
            Optional.of(reached),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        new Activity.Reported(
            new UUID(number, month).toString(), Optional.empty(), Map.of("Activity", name), 1));
  }
}
