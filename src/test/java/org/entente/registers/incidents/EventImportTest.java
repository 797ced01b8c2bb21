package org.entente.registers.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.Assumptions;
import org.entente.FieldOffice;
import org.entente.RunningNode;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.entente.ground.history.Act;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.ground.releasability.label.Label;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.registers.incidents.eventfile.EventImport;
import org.entente.registers.incidents.eventfile.EventReceipt;
import org.entente.registers.incidents.eventfile.EventReceipt.Issue;
import org.entente.registers.incidents.eventfile.EventReceipt.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Files of event collections: nothing lost, nothing twice, nothing more precise than it was. */
@StoreTest
class EventImportTest {

  private static final Path DATA = Path.of("../shared/data/incidents");

  private static final String ACLED =
      """
      event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,assoc_actor_1,\
      actor2,admin1,admin2,location,latitude,longitude,geo_precision,source,notes,fatalities,tags
      """;

  private static final String AT_A_TOWN =
      """
      XXA1,2026-02-10,1,Battles,Armed clash,River Guard,,Hill Watch,Upper Sarel,Tamba,Quiet Mill,\
      6.251,30.519,1,Radio Sarel,Shots behind the mill,3,
      """;

  /** The collection writes the town where the province's government sits. */
  private static final String IN_A_PROVINCE =
      """
      XXA2,10 February 2026,3,Riots,Mob violence,Rioters,,,Upper Sarel,Tamba,Tamba,\
      6.25,30.5,3,Radio Sarel,Somewhere in Upper Sarel,0,crowd size=no report
      """;

  private static final String UNREADABLE =
      """
      XXA3,soon,1,Battles,Armed clash,River Guard,,,Upper Sarel,Tamba,Tamba,6.25,30.5,1,,,2,
      ,2026-02-11,1,Battles,Armed clash,River Guard,,,Upper Sarel,Tamba,Tamba,6.25,30.5,1,,,2,
      XXA4,2026-02-11,1,Battles,Armed clash,River Guard,,,Upper Sarel,Tamba,Tamba,6.25,300,1,,,some,
      """;

  private final FieldOffice office = new FieldOffice();
  @TempDir private Path folder;

  EventImportTest() throws IOException {}

  @Test
  void everyRowHasAnOutcomeAndWhatIsWrongIsNamedByRowAndColumn() throws Exception {
    var receipt = take(ACLED + AT_A_TOWN + IN_A_PROVINCE + UNREADABLE + AT_A_TOWN);

    assertThat(receipt)
        .isEqualTo(
            new EventReceipt(
                "acled",
                6,
                2,
                0,
                0,
                1,
                3,
                List.of(
                    new Issue(4, "event_date", Why.DAY_UNREADABLE),
                    new Issue(5, "event_id_cnty", Why.KEY_MISSING),
                    new Issue(6, "fatalities", Why.NUMBER_UNREADABLE),
                    new Issue(6, "latitude", Why.POINT_UNREADABLE))));
  }

  @Test
  void whatIsKnownToAProvinceIsAtTheProvinceAndPrecisionIsKept() throws Exception {
    take(ACLED + AT_A_TOWN + IN_A_PROVINCE);
    var grace = office.person("grace", office.lantern, Role.READ);
    var otto = office.person("otto", office.bridge, Role.READ);
    var list = office.home + "/incidents";

    assertThat(grace.get(list + ".csv").body())
        .contains("month,3,XX01,Upper Sarel,\"Tamba, Upper Sarel\",name,adm1,3,6.25,30.5")
        .contains("day,1,XX0101,Tamba,\"Quiet Mill, Tamba, Upper Sarel\"")
        .contains("point,1,6.251,30.519", "acled,XXA1,Radio Sarel,Shots behind the mill");
    assertThat(grace.get(list).body()).contains("People killed in all these: 3. A figure is known");
    assertThat(otto.get(list + ".csv").body())
        .contains("month,,XX01,Upper Sarel,Upper Sarel,name,adm1,,,")
        .contains("day,,XX0101,Tamba,Tamba,name,adm2,,,", "River Guard")
        .doesNotContain("XXA1", "Quiet Mill", "6.251", "Radio Sarel", "mill");
  }

  @Test
  void theSameFileAgainChangesNothingAndACorrectionOneRecord() throws Exception {
    take(ACLED + AT_A_TOWN + IN_A_PROVINCE);
    var otto = office.person("otto", office.bridge, Role.READ);
    var before = otto.get(office.home + "/incidents.csv").body();

    var again = take(ACLED + AT_A_TOWN + IN_A_PROVINCE);
    var elsewhere = take(ACLED + AT_A_TOWN.replace("6.251", "6.252") + IN_A_PROVINCE);
    var unseen = otto.get(office.home + "/incidents.csv").body();
    var corrected = take(ACLED + AT_A_TOWN.replace(",3,", ",4,") + IN_A_PROVINCE);

    assertThat(List.of(again.created(), again.changed(), again.unchanged()))
        .containsExactly(0, 0, 2);
    assertThat(List.of(elsewhere.changed(), elsewhere.unchanged())).containsExactly(1, 1);
    assertThat(unseen).isEqualTo(before);
    assertThat(List.of(corrected.created(), corrected.changed())).containsExactly(0, 1);
    assertThat(otto.get(office.home + "/incidents.csv").body()).contains(",4,,acled,");
  }

  @Test
  void aFileOfOtherColumnsIsRefused() {
    assertThatThrownBy(() -> take("place,people\nTamba,4\n"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("NoEventColumns");
  }

  @Test
  void aRealFileIsTakenWholeWithItsTotalsAndPrecisions() throws Exception {
    var file = DATA.resolve("ucdp-ged-231-CAF.csv");
    Assumptions.assumeThat(file).as("../shared/data is not here").exists();

    var receipt = take(file);
    var again = take(file);

    assertThat(List.of(receipt.read(), receipt.created(), receipt.rejected()))
        .containsExactly(1848, 1848, 0);
    assertThat(List.of(again.unchanged(), again.changed())).containsExactly(1848, 0);
    assertThat(receipt.issues().stream().filter(it -> it.why() == Why.BEST_OUTSIDE)).hasSize(20);
    var owner = owner();
    var said =
        Scope.of(
            owner,
            () -> RunningNode.door(Incidents.class).list(IncidentFilter.all(), owner, 0, 2_000));
    assertThat(codes(said))
        .isEqualTo(Map.of("1", 1214L, "2", 374L, "3", 149L, "4", 54L, "5", 28L, "6", 29L));
    var total =
        Scope.of(owner, () -> RunningNode.door(Incidents.class).total(IncidentFilter.all(), owner));
    assertThat(total).isEqualTo(expected());
  }

  @Test
  void aRowOfTagsBelowTheHeaderIsNoEvent() throws Exception {
    var file = DATA.resolve("ucdp-ged-hdx-layout-BGD-first118.csv");
    Assumptions.assumeThat(file).as("../shared/data is not here").exists();

    var receipt = take(file);

    assertThat(List.of(receipt.read(), receipt.created())).containsExactly(118, 118);
  }

  private static IncidentTotal expected() throws IOException {
    var all =
        JsonMapper.shared().readTree(Files.readString(DATA.resolve("expected-totals.json"))).get(0);
    return new IncidentTotal(
        all.get("events").asLong(),
        all.get("low_total").asLong(),
        all.get("best_total").asLong(),
        all.get("high_total").asLong(),
        0);
  }

  private static Map<String, Long> codes(List<IncidentEntry> said) {
    return said.stream()
        .collect(
            Collectors.groupingBy(
                each -> each.incident().where().code().orElse(""), Collectors.counting()));
  }

  private EventReceipt take(String text) throws IOException {
    var file = folder.resolve("events.csv");
    Files.writeString(file, text);
    return take(file);
  }

  private EventReceipt take(Path file) {
    var act = Act.of(office.mission, "operator", "events", Instant.parse("2026-03-02T08:00:00Z"));
    var labels = RunningNode.door(Labels.class);
    var under =
        new EventImport.Under(
            office.lantern,
            labels.intern(Label.of("restricted", office.lantern)),
            labels.intern(Incidents.exactFor(office.lantern)));
    var owner = owner();
    return Scope.of(
        owner,
        () -> RunningNode.door(EventImport.class).take(ReportFile.at(file), under, act, owner));
  }

  /** As its people read by now: labels are new with the first file. */
  private Audience owner() {
    return RunningNode.door(Audiences.class).asOwner(office.lantern, office.mission);
  }
}
