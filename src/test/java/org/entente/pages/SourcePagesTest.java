package org.entente.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.FieldOffice.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.entente.FieldOffice;
import org.entente.RunningNode;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Scope;
import org.entente.registers.activities.files.PassingOn.Written;
import org.entente.registers.activities.iati.IatiExport;
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
  void theExportsHoldToTheSameRuleAndSayHowManyAreLeftOut() throws Exception {
    office.publishUnder("Internal use", false, office.lantern, report(WELLS, CLINIC));
    office.publishUnder("CC BY 4.0", true, office.bridge, report(ROAD));
    office.person("grace", office.lantern, Role.READ);
    office.person("erik", office.bridge, Role.READ);

    assertThat(exportedFor("erik")).isEqualTo(new Written(1, 2));
    assertThat(exportedFor("grace")).isEqualTo(new Written(3, 0));
  }

  private Written exportedFor(String person) {
    var reader =
        RunningNode.door(Audiences.class)
            .of(office.signInName(person), office.mission)
            .orElseThrow();
    var file = new StringBuilder();
    var written = Scope.of(reader, () -> exported(reader, file));
    assertThat(file.toString().contains("Drilling of wells")).isEqualTo(written.leftOut() == 0);
    return written;
  }

  private static Written exported(Audience reader, StringBuilder file) {
    try {
      return RunningNode.door(IatiExport.class).write(reader, file);
    } catch (IOException neverFromMemory) {
      throw new UncheckedIOException(neverFromMemory);
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
    assertThat(grace.get(source + "/history").body()).contains("CC BY 4.0", "Internal use");
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
