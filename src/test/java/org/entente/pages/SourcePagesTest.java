package org.entente.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.FieldOffice.report;

import java.io.IOException;
import java.util.regex.Pattern;
import org.entente.FieldOffice;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.junit.jupiter.api.Test;

/** Terms are asked once for each source, and travel with what it sent. */
@StoreTest
class SourcePagesTest {

  private static final String WELLS = "Lantern Water Alliance,WASH,XX0101,Drilling of wells,120";
  private static final String CLINIC = "Lantern Water Alliance,Health,XX0201,Mobile clinic,80";
  private static final String ROAD = "Stone Bridge Works,Logistics,XX0102,Road repair,";

  private final FieldOffice office;

  SourcePagesTest() throws IOException {
    office = new FieldOffice();
  }

  @Test
  void theFirstFileOfASourceIsAskedForItsTermsAndTheNextIsNot() throws Exception {
    var grace = office.person("grace", office.lantern, Role.READ, Role.REPORT);
    assertThat(grace.get(office.home + "/imports/new").body())
        .contains("Asked once for each source")
        .doesNotContain("Known for 4W");

    office.publishUnder("CC BY 4.0", false, office.lantern, report(WELLS));

    assertThat(grace.get(office.home + "/imports/new").body())
        .contains("Known for 4W: CC BY 4.0.", "May not be passed on");
  }

  @Test
  void whatMayNotBePassedOnIsReadButStandsInNoFileOfOthers() throws Exception {
    office.publishUnder("Internal use", false, office.lantern, report(WELLS, CLINIC));
    office.publishUnder("CC BY 4.0", true, office.bridge, report(ROAD));
    var grace = office.person("grace", office.lantern, Role.READ);
    var erik = office.person("erik", office.bridge, Role.READ);

    assertThat(erik.get(office.home + "/activities").body())
        .contains("Drilling of wells", "2 activities are not in these files");
    for (var file : new String[] {"/activities.csv", "/activities.json"}) {
      assertThat(erik.get(office.home + file).body())
          .contains("Road repair", "CC BY 4.0")
          .doesNotContain("Drilling of wells");
      assertThat(grace.get(office.home + file).body())
          .contains("Drilling of wells", "Internal use", "Road repair");
    }
  }

  @Test
  void aChangeOfTermsReachesBackToWhatWasSentBefore() throws Exception {
    office.publishUnder("CC BY 4.0", true, office.lantern, report(WELLS));
    var grace = office.person("grace", office.lantern, Role.READ, Role.REPORT);
    var erik = office.person("erik", office.bridge, Role.READ, Role.REPORT);
    var source = source(grace);

    assertThat(erik.get(office.home + "/activities.csv").body()).contains("Drilling of wells");
    grace.post(source, source, "licence", "Internal use", "reshare", "no");

    assertThat(erik.get(office.home + "/activities.csv").body())
        .doesNotContain("Drilling of wells");
    assertThat(grace.get(office.home + "/activities.csv").body()).contains("Internal use");
    assertThat(grace.get(source).body()).contains("CC BY 4.0", "Internal use");
    assertThat(erik.post("/missions", source, "licence", "Mine", "reshare", "yes").statusCode())
        .isEqualTo(404);
  }

  @Test
  void aSourceWithoutALicenceIsNotSaved() throws Exception {
    office.publishUnder("CC BY 4.0", true, office.lantern, report(WELLS));
    var grace = office.person("grace", office.lantern, Role.READ, Role.REPORT);
    var source = source(grace);

    assertThat(grace.post(source, source, "licence", "", "reshare", "yes").body())
        .contains("State the licence");
    assertThat(grace.get(source).body()).contains("CC BY 4.0");
  }

  private String source(Visitor reader) throws Exception {
    var link = Pattern.compile("(/sources/[\\w-]{22})\"");
    var found = link.matcher(reader.get(office.home + "/sources").body());
    assertThat(found.find()).isTrue();
    return office.home + found.group(1);
  }
}
