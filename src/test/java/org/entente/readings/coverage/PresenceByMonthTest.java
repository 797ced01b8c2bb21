package org.entente.readings.coverage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.entente.FieldOffice;
import org.entente.RunningNode;
import org.entente.ground.database.StoreTest;
import org.entente.ground.history.Rebuild;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Scope;
import org.entente.reference.places.AdminLevel;
import org.entente.registers.activities.Activities;
import org.entente.registers.activities.ActivityFilter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Lantern drills from January to March, teaches in March, and opens a clinic without an end. */
@StoreTest
class PresenceByMonthTest {

  private static final YearMonth JANUARY = YearMonth.of(2026, 1);
  private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
  private static final YearMonth MARCH = YearMonth.of(2026, 3);

  private static final String HEAD =
      "Organisation,Sector,Admin2 Pcode,Activity,Start date,End date,People reached\n";
  private static final String WELLS = "Lantern,WASH,XX0101,Boreholes,2026-01-10,2026-03-05,400\n";
  private static final String LESSONS = "Lantern,Education,XX0101,Lessons,2026-03-01,2026-03-31,\n";
  private static final String PUMPS = "Lantern,WASH,XX0101,Pumps,2026-03-02,2026-03-20,900\n";
  private static final String CLINIC = "Lantern,Health,XX0201,Mobile clinic,2026-02-01,,90\n";
  private static final String NOWHERE = "Lantern,Other matters,ZZ99,Talks,2026-01-01,2026-01-31,\n";
  private static final String UNDATED = "Lantern,Health,XX0102,Vaccines,,,70\n";

  private FieldOffice office;
  private Audience reader;

  @BeforeEach
  void lanternReports() throws IOException {
    office = new FieldOffice();
    publish(WELLS + LESSONS + PUMPS + CLINIC + NOWHERE + UNDATED);
    reader = RunningNode.door(Audiences.class).asOwner(office.lantern, office.mission);
  }

  @Test
  void anActivityStandsInEachMonthInWhichItGoesOn() {
    assertThat(activities(JANUARY)).containsExactlyInAnyOrderEntriesOf(Map.of("WSH", 1));
    assertThat(activities(FEBRUARY)).containsExactlyInAnyOrderEntriesOf(Map.of("WSH", 1, "HEA", 1));
    assertThat(activities(MARCH))
        .containsExactlyInAnyOrderEntriesOf(Map.of("WSH", 2, "EDU", 1, "HEA", 1));
  }

  @Test
  void theMostOfAMonthIsThatOfWhatGoesOnInIt() {
    assertThat(matrix(FEBRUARY).total().flatMap(Cell::reached)).contains(490L);
    assertThat(matrix(MARCH).total().flatMap(Cell::reached)).contains(990L);
  }

  @Test
  void whatHasNoDateIsInNoMonthAndStillInThePicture() {
    assertThat(matrix(AsOf.now()).completeness().activities()).isEqualTo(6);
    assertThat(months().values().stream().mapToLong(Long::longValue).max()).hasValue(4);
  }

  @Test
  void theListOfAMonthIsAsLongAsItsPictureSays() {
    for (var month : List.of(JANUARY, FEBRUARY, MARCH)) {
      var filter = ActivityFilter.all().during(Optional.empty(), Optional.of(month));
      var listed = read(() -> RunningNode.door(Activities.class).count(filter, reader));
      assertThat(listed).isEqualTo(matrix(month).completeness().activities());
      assertThat(months()).containsEntry(month, listed);
    }
  }

  @Test
  void aChangedReportChangesTheMonthsThatItLeavesAndThoseItComesTo() {
    publish(WELLS.replace("03-05", "01-25") + LESSONS + PUMPS + CLINIC + NOWHERE + UNDATED);

    assertThat(activities(FEBRUARY)).containsExactlyInAnyOrderEntriesOf(Map.of("HEA", 1));
    assertThat(activities(MARCH)).containsEntry("WSH", 1);
    assertThat(months()).containsEntry(FEBRUARY, 1L);
  }

  @Test
  void rebuiltFromHistoryItIsTheSame() {
    var before = presences();

    RunningNode.door(Rebuild.class).rebuild(RunningNode.door(Audiences.class).node(office.mission));

    assertThat(presences()).isEqualTo(before).hasSizeGreaterThan(12);
  }

  @Test
  void aSpotIsNamedAsTheMigrationNamedThoseBeforeIt() {
    var spots = presences().stream().map(row -> row.get("spot_id")).distinct().toList();
    var named =
        read(
            () ->
                RunningNode.door(JdbcClient.class)
                    .sql(
                        """
                        select distinct spot_id = encode(substring(sha256(convert_to(
                                 coalesce(place_id::text, '') || ' ' || coalesce(sector, '')
                                   || ' ' || party_id, 'UTF8')) for 16), 'hex')::uuid
                          from activities.activity
                         where mission_id = :mission
                        """)
                    .param("mission", office.mission.value())
                    .query(Boolean.class)
                    .list());
    assertThat(spots).hasSize(5);
    assertThat(named).containsExactly(true);
  }

  private void publish(String rows) {
    office.publish(office.lantern, (HEAD + rows).getBytes(UTF_8));
  }

  private Map<String, Integer> activities(YearMonth month) {
    return matrix(month).bySector().entrySet().stream()
        .collect(toMap(Map.Entry::getKey, cell -> cell.getValue().activities()));
  }

  private Matrix matrix(YearMonth month) {
    return matrix(new AsOf(Optional.empty(), Optional.of(month), Optional.empty()));
  }

  private Matrix matrix(AsOf asOf) {
    return read(
        () ->
            RunningNode.door(Coverage.class)
                .matrix(AdminLevel.ADM2, Optional.empty(), asOf, reader));
  }

  private SortedMap<YearMonth, Long> months() {
    return read(() -> RunningNode.door(Coverage.class).months(reader));
  }

  private List<Map<String, Object>> presences() {
    return read(
        () ->
            RunningNode.door(JdbcClient.class)
                .sql(
                    """
                    select spot_id, month, label_id, activities, targeted, reached, until
                      from coverage.presence
                     where mission_id = :mission
                     order by spot_id, month, label_id
                    """)
                .param("mission", office.mission.value())
                .query()
                .listOfRows());
  }

  private <T> T read(Supplier<T> question) {
    return Scope.of(
        reader, () -> RunningNode.door(TransactionOperations.class).execute(_ -> question.get()));
  }
}
