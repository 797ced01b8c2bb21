package org.entente.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.entente.FieldOffice;
import org.entente.RunningNode;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Scope;
import org.entente.mechanisms.intake.preview.KeyFigures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Merging on screen, and what it does to lists, figures and files until it is taken back. */
@StoreTest
class MergePagesTest {

  private static final Pattern MERGER = Pattern.compile("name=\"merger\" value=\"([^\"]+)\"");

  private final FieldOffice office = new FieldOffice();
  private Visitor grace = RunningNode.guest();
  private Visitor erik = RunningNode.guest();

  MergePagesTest() throws Exception {}

  @BeforeEach
  void bothReportTheirWork() throws Exception {
    grace = office.person("grace", office.lantern, Role.READ, Role.COORDINATE);
    erik = office.person("erik", office.bridge, Role.READ);
    office.publish(
        office.lantern,
        FieldOffice.report(
            "Lantern Water Alliance,WASH,XX0101,Wells,4",
            "Stone Bridge Works,WASH,XX0101,Pumps,5"));
  }

  @Test
  void mergedTheyAreCountedAndListedAsOneAndTakenBackAsTwo() throws Exception {
    var before = told();

    merge();

    assertThat(partners()).isOne();
    assertThat(grace.get(office.home + "/activities?partner=" + id(office.lantern)).body())
        .contains("Wells")
        .contains("Pumps")
        .doesNotContain("Stone Bridge Works");
    assertThat(grace.get(office.home + "/partners.csv").body())
        .contains("Lantern Water Alliance")
        .doesNotContain("Stone Bridge Works,");
    assertThat(grace.get(page(office.bridge)).body()).contains("another organisation stands for");

    separate();

    assertThat(partners()).isEqualTo(2);
    assertThat(told()).isEqualTo(before);
  }

  @Test
  void aReportOfEitherNameIsKeptUnderThatNameWhileTheyAreOne() throws Exception {
    merge();
    office.publish(office.bridge, FieldOffice.report("Stone Bridge Works,Health,XX0102,Clinic,6"));
    separate();

    assertThat(grace.get(office.home + "/activities?partner=" + id(office.bridge)).body())
        .contains("Pumps")
        .contains("Clinic")
        .doesNotContain("Wells");
  }

  @Test
  void theOtherIsFoundByNameAndThoseThatAreOneAlreadyAreNot() throws Exception {
    var found = page(office.lantern) + "/merge?text=stone";
    assertThat(grace.get(found).body()).contains("“Stone Bridge Works” stands for both");

    merge();

    assertThat(grace.get(found).body()).doesNotContain("“Stone Bridge Works” stands for both");
  }

  @Test
  void onlyCoordinatorsMergeAndSeparate() throws Exception {
    merge();
    var merge = page(office.lantern) + "/merge";

    assertThat(erik.get(merge).statusCode()).isEqualTo(404);
    assertThat(erik.post(office.home + "/partners", merge, "other", id(office.bridge)).statusCode())
        .isEqualTo(404);
    assertThat(erik.get(page(office.lantern)).body())
        .contains("One and the same")
        .doesNotContain("Take back");
  }

  @Test
  void nobodyIsMergedWithNobodyNorWithItself() throws Exception {
    var merge = page(office.lantern) + "/merge";

    assertThat(grace.post(merge, merge, "other", "nobody").statusCode()).isEqualTo(404);
    assertThat(grace.post(merge, merge, "other", id(office.lantern)).body())
        .contains("A party cannot be merged with itself");
  }

  private void merge() throws Exception {
    var merge = page(office.lantern) + "/merge";
    grace.post(merge, merge, "other", id(office.bridge), "into", "false");
  }

  private void separate() throws Exception {
    var statement = MERGER.matcher(grace.get(page(office.lantern)).body());
    assertThat(statement.find()).isTrue();
    grace.post(
        page(office.lantern), page(office.lantern) + "/separate", "merger", statement.group(1));
  }

  private String told() throws Exception {
    return grace.get(office.home + "/activities.csv").body()
        + grace.get(office.home + "/partners.csv").body();
  }

  private int partners() {
    var node = RunningNode.door(Audiences.class).node(office.mission);
    return Scope.of(node, () -> RunningNode.door(KeyFigures.class).of(node)).organisations();
  }

  private String page(PartyId party) {
    return office.home + "/partners/" + id(party);
  }

  private static String id(PartyId party) {
    return Ids.brief(party.value());
  }
}
