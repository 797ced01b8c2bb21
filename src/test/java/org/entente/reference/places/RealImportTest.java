package org.entente.reference.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.StoreContext;
import org.entente.ground.database.StoreTest;
import org.entente.ground.history.Rebuild;
import org.entente.ground.identity.MissionId;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Scope;
import org.entente.reference.RealFiles;
import org.entente.reference.places.PlacesReceipt.Outcomes;
import org.entente.reference.places.geometry.Point;
import org.junit.jupiter.api.Test;

/** The world's list of codes and one country's real boundaries, taken into the register. */
@StoreTest
class RealImportTest {

  private static final String WORLD = "global_pcodes_adm1_2.csv";

  /** Its 28,783 lines, and the 140 countries of its first column. */
  private static final int TOLD = 28_923;

  private final Places places = StoreContext.get(Places.class);
  private final Audiences audiences = StoreContext.get(Audiences.class);

  @Test
  void oneCountryOfTheWorldsListIsTakenAndTheRestLeftAside() throws IOException {
    var mission = StoreContext.newMissionIn("SSD");

    var first = take(WORLD, mission);
    var again = take(WORLD, mission);

    assertThat(first.outcomes()).isEqualTo(new Outcomes(91, 0, 0, 0, 28_832, 0));
    assertThat(first.read()).isEqualTo(TOLD);
    assertThat(again.outcomes()).isEqualTo(new Outcomes(0, 0, 91, 0, 28_832, 0));
    var juba = find("SS0101", mission);
    assertThat(places.gazetteer(node(mission)).path(juba))
        .extracting(place -> place.label(Locale.ENGLISH))
        .containsExactly("South Sudan", "Central Equatoria", "Juba");
  }

  @Test
  void boundariesAddShapesToTheListAndAreRebuiltFromRevisions() throws IOException {
    var mission = StoreContext.newMissionIn("SSD");
    take(WORLD, mission);
    var before = find("SS0101", mission).id();

    var states = take("topojson/SSD_adm1.json.gz", mission);
    var counties = take("topojson/SSD_adm2.json.gz", mission);
    Scope.run(node(mission), () -> StoreContext.get(Rebuild.class).rebuild(node(mission)));

    assertThat(List.of(states.read(), counties.read())).containsExactly(10, 79);
    assertThat(counties.outcomes()).isEqualTo(new Outcomes(1, 78, 0, 0, 0, 0));
    assertThat(find("SS0101", mission).id()).isEqualTo(before);
    assertThat(places.gazetteer(node(mission)).find(new Point(31.58, 4.85)).map(Place::id))
        .contains(before);
    assertThat(places.map(AdminLevel.ADM2, Optional.empty(), node(mission)))
        .hasValueSatisfying(map -> assertThat(map.paths()).hasSize(79));
  }

  @Test
  void theWholeWorldIsTakenByAMissionWithoutACountry() throws IOException {
    var mission = StoreContext.newMission();

    var receipt = take(WORLD, mission);

    assertThat(receipt.read()).isEqualTo(TOLD);
    assertThat(receipt.outcomes().created()).isEqualTo(TOLD);
    assertThat(places.gazetteer(node(mission)).places()).hasSize(TOLD + receipt.countriesAdded());
  }

  private PlacesReceipt take(String file, MissionId mission) throws IOException {
    return places.importFile(RealFiles.file("admin-boundaries/" + file), file, mission, "amina");
  }

  private Place find(String code, MissionId mission) {
    return places.gazetteer(node(mission)).find(new Pcode(code)).orElseThrow();
  }

  private Audience node(MissionId mission) {
    return audiences.node(mission);
  }
}
