package org.entente.mechanisms.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.entente.RunningNode;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Scope;
import org.entente.guards.FieldMission;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.Imports;
import org.junit.jupiter.api.Test;

/** Who hands a file in says in the form for whom its exact places are. */
@StoreTest
class ExactUploadTest {

  private static final String ROWS =
      "Organization,Cluster,Activity,Admin1 Name,Admin1 Pcode,Admin2 Name,Admin2 Pcode,Location,"
          + "Latitude,Longitude,Beneficiaries reached\n"
          + "Stone Bridge Works,WASH,Well at Kaya,Sarel,XE01,Tamba,XE0101,Kaya,1.53,1.47,400\n";

  private final FieldMission field = new FieldMission();
  private final PartyId lantern = field.organisation("Lantern Water Alliance");
  private final PartyId bridge = field.organisation("Stone Bridge Works");
  private final Visitor grace = field.person("grace", lantern, Role.values());
  private final Visitor erik = field.person("erik", bridge, Role.values());

  ExactUploadTest() throws Exception {}

  @Test
  void theNamedOrganisationSeesThePlacesAndTheOthersTheAreaAroundThem() throws Exception {
    publish(ROWS, "exact_level", "confidential", "exact_only", brief(lantern), "others_see", "1");

    assertThat(activities(grace)).contains("Well at Kaya", "XE0101");
    assertThat(activities(erik)).contains("Well at Sarel").doesNotContain("Kaya", "XE0101");
  }

  @Test
  void theNextFileOfTheSourceIsTreatedAlikeThoughNobodySaysSo() throws Exception {
    publish(ROWS, "exact_level", "confidential", "exact_only", brief(lantern), "others_see", "1");
    publish(ROWS.replace("Well at Kaya", "Pump at Kaya"));

    assertThat(activities(erik)).contains("Pump at Sarel").doesNotContain("Kaya", "XE0101");
  }

  @Test
  void organisationsWithoutALevelAreAskedAbout() throws Exception {
    var asked = hand(ROWS, "exact_only", brief(lantern), "others_see", "9");

    assertThat(asked)
        .contains("Choose the level of the exact places", "Choose one of the areas")
        .contains("value=\"" + brief(lantern) + "\" checked");
  }

  private String hand(String rows, String... exact) throws Exception {
    var usual =
        Stream.of(
            "cells",
            rows,
            "partner",
            brief(lantern),
            "level",
            "restricted",
            "licence",
            "CC BY 4.0",
            "reshare",
            "yes");
    var form = Stream.concat(usual, Stream.of(exact)).toArray(String[]::new);
    return grace.post(home() + "/imports/new", home() + "/imports", form).body();
  }

  private void publish(String rows, String... exact) throws Exception {
    hand(rows, exact);
    field.awaitJobs();
    var given = home() + "/imports/" + Ids.brief(newest().id().value());
    grace.post(given, given + "/publish");
    field.awaitJobs();
  }

  private Import newest() {
    var all = field.everything();
    return Scope.of(all, () -> RunningNode.door(Imports.class).list(all, 1).getFirst());
  }

  private String activities(Visitor reader) throws Exception {
    return reader.get(home() + "/activities.csv").body();
  }

  private String home() {
    return "/missions/" + field.code();
  }

  private static String brief(PartyId party) {
    return Ids.brief(party.value());
  }
}
