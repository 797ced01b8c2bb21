package org.entente.readings.noticing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.entente.ground.identity.PartyId;
import org.entente.mechanisms.findings.Matter;
import org.entente.readings.noticing.rules.Conflict;
import org.entente.readings.noticing.rules.DoubleCount;
import org.entente.readings.noticing.rules.Doubtful;
import org.entente.readings.noticing.rules.Overlap;
import org.entente.readings.noticing.rules.Rule;
import org.entente.readings.noticing.rules.Seen;
import org.entente.readings.noticing.rules.Sight;
import org.entente.readings.noticing.rules.Stale;
import org.entente.reference.places.PlaceId;
import org.entente.reference.terminology.KindsOfWork;
import org.junit.jupiter.api.Test;

/** Each rule notices what it is for, and not what is next to it. */
class RulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final PartyId LANTERN = new PartyId(new UUID(1, 1));
  private static final PartyId BRIDGE = new PartyId(new UUID(1, 2));

  private static final PartyId AGENCY = new PartyId(new UUID(1, 3));

  private int made;

  @Test
  void equalFiguresOfTwoAreCountedTwiceAndOtherFiguresAreNot() {
    var one = seen(LANTERN, "wells", "2026-02-01", "2026-05-01", 300, 120);
    var same = seen(BRIDGE, "boreholes", "2026-03-01", "2026-06-01", 300, 120);
    var later = seen(BRIDGE, "boreholes", "2026-07-01", "2026-08-01", 300, 120);
    var more = seen(BRIDGE, "boreholes", "2026-03-01", "2026-06-01", 300, 121);

    assertThat(notice(new DoubleCount(), one, same)).hasSize(1);
    assertThat(notice(new DoubleCount(), one, later, more)).isEmpty();
    assertThat(notice(new DoubleCount(), Map.of(one.id(), same.id()), one, same)).isEmpty();
    assertThat(notice(new Overlap(), one, same)).isEmpty();
  }

  @Test
  void theSameWorkInAnotherLanguageIsAnOverlapAndAnAgencysWordForItsPartnersIsNot() {
    var wells = seen(LANTERN, "Drilling of boreholes", "2026-02-01", "2026-05-01", 300, 120);
    var puits = seen(BRIDGE, "Forage de puits", "2026-03-01", "2026-06-01", 90, 10);
    var retold = seen(AGENCY, "Drilling of boreholes", "2026-02-01", "2026-05-01", 300, 120);
    var itsOwn = seen(LANTERN, "Drilling of boreholes", "2026-03-01", "2026-05-09", 50, 20);
    var agencys = seen(AGENCY, "Drilling of boreholes", "2026-03-01", "2026-05-09", 70, 21);

    assertThat(notice(new Overlap(), wells, puits)).hasSize(1);
    assertThat(notice(new Overlap(), wells, retold, itsOwn)).isEmpty();
    assertThat(notice(new Overlap(), wells, retold, agencys)).hasSize(1);
  }

  @Test
  void whoDoesNotSayHowManyWereMeantIsCountedTwiceAsWell() {
    var whole = seen(LANTERN, "wells", "2026-02-01", "2026-05-01", 300, 120);
    var reached = seen(BRIDGE, "wells", "2026-02-01", "2026-05-01", 0, 120);
    var meant = seen(BRIDGE, "wells", "2026-02-01", "2026-05-01", 300, 0);
    var other = seen(BRIDGE, "wells", "2026-02-01", "2026-05-01", 280, 120);

    assertThat(notice(new DoubleCount(), whole, reached)).hasSize(1);
    assertThat(notice(new DoubleCount(), whole, meant)).hasSize(1);
    assertThat(notice(new DoubleCount(), whole, other)).isEmpty();
    assertThat(notice(new DoubleCount(), whole, reached).getFirst().facts())
        .containsEntry("people", "300");
  }

  @Test
  void whereNobodySaysHowManyWereMeantTheReachedAreThePeople() {
    var one = seen(LANTERN, "wells", "2026-02-01", "2026-05-01", 0, 495);
    var same = seen(BRIDGE, "wells", "2026-02-01", "2026-05-01", 0, 495);

    assertThat(notice(new DoubleCount(), one, same).getFirst().facts())
        .containsEntry("people", "495");
  }

  @Test
  void constructionThatBeginsBeforeClearanceEndsIsAConflict() {
    var clearing = seen(LANTERN, "mine clearance", "2026-03-01", "2026-05-01", 0, 0);
    var early = seen(BRIDGE, "construction of a school", "2026-01-01", "2026-02-01", 90, 0);
    var after = seen(BRIDGE, "construction of a school", "2026-05-02", "2026-07-01", 90, 0);

    assertThat(notice(new Conflict(), clearing, early))
        .singleElement()
        .satisfies(it -> assertThat(it.rule()).isEqualTo("conflict-clearance"))
        .satisfies(it -> assertThat(it.parties()).containsExactly(LANTERN, BRIDGE));
    assertThat(notice(new Conflict(), clearing, after)).isEmpty();
  }

  @Test
  void anOperationNearADistributionIsAConflictOnlyInTheSameTime() {
    var operation = seen(LANTERN, "military operation", "2026-03-01", "2026-03-09", 0, 0);
    var during = seen(BRIDGE, "distribution of food", "2026-03-09", "2026-03-10", 50, 0);
    var before = seen(BRIDGE, "distribution of food", "2026-02-01", "2026-02-28", 50, 0);

    assertThat(notice(new Conflict(), operation, during)).hasSize(1);
    assertThat(notice(new Conflict(), operation, before)).isEmpty();
  }

  @Test
  void twoCrowdsAtOneSiteAreAConflictOnTheSameFewDays() {
    var handingOut = seen(LANTERN, "Distribution de vivres", "2026-03-02", "2026-03-03", 50, 0);
    var sameDay = seen(BRIDGE, "Vaccination campaign", "2026-03-03", "2026-03-04", 50, 0);
    var allMonth = seen(BRIDGE, "Vaccination campaign", "2026-03-01", "2026-03-31", 50, 0);

    assertThat(notice(new Conflict(), handingOut, sameDay))
        .singleElement()
        .satisfies(it -> assertThat(it.rule()).isEqualTo("conflict-site"));
    assertThat(notice(new Conflict(), handingOut, allMonth)).isEmpty();
  }

  @Test
  void whatGoesOnAndNobodySpeaksOfIsOld() {
    var silent = known("2026-02-01", seen(LANTERN, "wells", "2026-01-01", "2026-12-31", 9, 0));
    var over = known("2026-02-01", seen(BRIDGE, "wells", "2026-01-01", "2026-03-31", 9, 0));

    assertThat(notice(new Stale(), silent, over))
        .singleElement()
        .satisfies(it -> assertThat(it.parties()).containsExactly(LANTERN));
    var spoke = known("2026-05-01", seen(LANTERN, "pumps", "2026-01-01", "2026-12-31", 9, 0));
    assertThat(notice(new Stale(), silent, spoke)).isEmpty();
  }

  @Test
  void aDayFarAwayAndPeopleBeyondAllMeasureAreDoubtful() {
    var usual =
        IntStream.range(0, 30)
            .mapToObj(at -> seen(LANTERN, "wells", "2026-01-01", "2026-12-31", 100 + at, 50));
    var far = seen(LANTERN, "wells", "2026-01-01", "2062-12-31", 100, 0);
    var enormous = seen(LANTERN, "wells", "2026-01-01", "2026-12-31", 9_000_000, 0);
    var beyond = seen(LANTERN, "wells", "2026-01-01", "2026-12-31", 100, 5_000);
    var all = new ArrayList<>(usual.toList());
    all.addAll(List.of(far, enormous, beyond));

    assertThat(notice(new Doubtful(), all.toArray(Seen[]::new)))
        .extracting(Matter::rule)
        .containsExactlyInAnyOrder("doubtful-day", "doubtful-people", "doubtful-reached");
  }

  private static List<Matter> notice(Rule rule, Seen... all) {
    return notice(rule, Map.of(), all);
  }

  private static List<Matter> notice(Rule rule, Map<UUID, UUID> tied, Seen... all) {
    var found = new ArrayList<Matter>();
    rule.notice(new Sight(List.of(all), TODAY, TODAY, tied, List.of()), found::add);
    return found;
  }

  private Seen seen(PartyId who, String kind, String from, String until, long meant, long reached) {
    made++;
    return new Seen(
        new UUID(2, made),
        who,
        true,
        who.equals(AGENCY) ? 0 : 1,
        who,
        Optional.of(new PlaceId(new UUID(3, 1))),
        Optional.of(new PlaceId(new UUID(3, 0))),
        Optional.of("WSH"),
        KindsOfWork.find(kind).orElse(kind),
        KindsOfWork.folded(kind),
        kind,
        Optional.of(LocalDate.parse(from)),
        Optional.of(LocalDate.parse(until)),
        meant,
        reached,
        Instant.parse("2026-05-20T08:00:00Z"),
        true);
  }

  private static Seen known(String day, Seen seen) {
    return new Seen(
        seen.id(),
        seen.party(),
        seen.partyKnown(),
        seen.step(),
        seen.owner(),
        seen.place(),
        seen.district(),
        seen.sector(),
        seen.kind(),
        seen.words(),
        seen.kindWritten(),
        seen.start(),
        seen.end(),
        seen.targeted(),
        seen.reached(),
        LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant(),
        seen.open());
  }
}
