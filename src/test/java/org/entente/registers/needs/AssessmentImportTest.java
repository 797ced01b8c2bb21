package org.entente.registers.needs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.FieldOffice;
import org.entente.RunningNode;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.entente.ground.history.Act;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.ground.releasability.label.Label;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.registers.needs.assessment.Assessment;
import org.entente.registers.needs.assessment.AssessmentImport;
import org.entente.registers.needs.assessment.AssessmentReceipt;
import org.entente.registers.needs.assessment.AssessmentReceipt.Issue;
import org.entente.registers.needs.assessment.AssessmentReceipt.Total;
import org.entente.registers.needs.assessment.AssessmentReceipt.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of assessments: every figure a need of its own, nothing lost, nothing twice. */
@StoreTest
class AssessmentImportTest {

  private static final LocalDate SPRING = LocalDate.parse("2026-02-10");

  private static final String HEAD =
      "District pcode,District,Village,IDP households,IDP individuals,IDPs from abroad,"
          + "Returnee individuals,Remarks\n";

  private static final String SITES =
      HEAD
          + """
          XX0101,Tamba,Quiet Mill,20,100,5,0,
          XX0101,Tamba,Old Ferry,30,150,0,70,
          XX0201,Ordal,Ordal,10,60,,40,
          Total,,,60,310,5,110,
          """;

  private final FieldOffice office = new FieldOffice();
  @TempDir private Path folder;

  AssessmentImportTest() throws IOException {}

  @Test
  void eachFigureIsANeedAndTheSitesOfAnAreaAddUp() throws Exception {
    var receipt = take(SITES, SPRING, "restricted");

    assertThat(rows(receipt)).containsExactly(4, 3, 0, 0, 1, 0);
    assertThat(receipt.totals())
        .containsExactly(
            new Total("IDP households", 3, 60),
            new Total("IDP individuals", 3, 310),
            new Total("Returnee individuals", 3, 110));
    assertThat(receipt.parts()).containsExactly("IDPs from abroad");
    office.publish(office.bridge, FieldOffice.report("Stone Bridge Works,WASH,XX0101,Wells,200"));
    var otto = office.person("otto", office.bridge, Role.READ);
    assertThat(otto.get(office.home + "/needs.csv").body())
        .contains("XX0101,Tamba,\"Quiet Mill, Tamba\"", "idp,displaced,,100,persons");
    assertThat(otto.get(office.home + "/gaps.csv").body())
        .contains("XX0101,Tamba,WSH,320,affected,1,2026-02-10,200,1,120")
        .contains("XX0201,Ordal,WSH,100,affected,1,2026-02-10,,0,");
    assertThat(otto.get(office.home + "/gaps").body())
        .contains("displaced, returned or affected, need not said");
  }

  @Test
  void theSameFileAgainChangesNothingAndACorrectionOneFigure() throws Exception {
    take(SITES, SPRING, "restricted");

    var again = take(SITES, SPRING, "restricted");
    var corrected = take(SITES.replace(",150,", ",155,"), SPRING, "restricted");
    var otherwise = take(SITES, SPRING, "confidential");

    assertThat(rows(again)).containsExactly(4, 0, 0, 3, 1, 0);
    assertThat(rows(corrected)).containsExactly(4, 0, 1, 2, 1, 0);
    assertThat(rows(otherwise)).containsExactly(4, 0, 3, 0, 1, 0);
  }

  @Test
  void aLaterRoundSupersedesAndOverwritesNothing() throws Exception {
    take(SITES, SPRING, "restricted");
    take(SITES.replace(",100,", ",40,"), SPRING.plusMonths(1), "restricted");
    office.publish(office.bridge, FieldOffice.report("Stone Bridge Works,WASH,XX0101,Wells,200"));
    var otto = office.person("otto", office.bridge, Role.READ);

    assertThat(otto.get(office.home + "/gaps.csv?on=2026-04-01").body())
        .contains("XX0101,Tamba,WSH,260,");
    assertThat(otto.get(office.home + "/gaps.csv?on=2026-02-20").body())
        .contains("XX0101,Tamba,WSH,320,");
  }

  @Test
  void whatIsWrongIsNamedByRowAndColumnAndTheRestIsTaken() throws Exception {
    var receipt =
        take(
            HEAD
                + """
                XX0101,Tamba,Quiet Mill,20,about 100,5,0,
                ,Nowhere Known,,30,150,0,70,
                ,,,4,5,6,7,
                XX0201,Ordal,,-3,,,40,
                XX0102,Kesra,,,,,,nobody asked
                XX0102,Kesra,,,many,,,
                XX0201,Ordal,,-3,,,40,
                """,
            SPRING,
            "restricted");

    assertThat(rows(receipt)).containsExactly(7, 3, 0, 0, 2, 2);
    assertThat(receipt.issues())
        .containsExactly(
            new Issue(2, "IDP individuals", Why.NUMBER_UNREADABLE),
            new Issue(3, "", Why.PLACE_UNKNOWN),
            new Issue(4, "", Why.NOWHERE),
            new Issue(5, "IDP households", Why.NUMBER_NEGATIVE),
            new Issue(7, "IDP individuals", Why.NUMBER_UNREADABLE));
  }

  @Test
  void whatOneMayNotReadIsInNoListNoFileAndNoGap() throws Exception {
    take(SITES, SPRING, "confidential");
    office.publish(office.bridge, FieldOffice.report("Stone Bridge Works,WASH,XX0101,Wells,200"));
    var otto = office.person("otto", office.bridge, Role.READ);

    for (var page : List.of("/needs", "/needs.csv", "/gaps", "/gaps.csv", "/search?q=mill")) {
      assertThat(otto.get(office.home + page).body())
          .doesNotContain("Quiet Mill", "Old Ferry", "Mobility");
    }
  }

  @Test
  void aReportOfWorkIsNoAssessment() {
    assertThatThrownBy(
            () ->
                take(
                    "Organisation,District pcode,Targeted people\nLantern,XX0101,20\n",
                    SPRING,
                    "restricted"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("NoFigures");
  }

  @Test
  void aFileIsGivenInTheBrowserAndAnsweredWithItsReceipt() throws Exception {
    var grace = office.person("grace", office.lantern, Role.READ, Role.REPORT);

    var unsaid = give(grace, SITES, "surveyed", "soon", "level", "restricted");
    var given =
        give(
            grace,
            SITES,
            "assessment",
            "Mobility tracking",
            "surveyed",
            "2026-02-10",
            "level",
            "restricted");
    var refused =
        give(
            grace,
            "Place,Note\nTamba,none\n",
            "assessment",
            "Notes",
            "surveyed",
            "2026-02-10",
            "level",
            "restricted");

    assertThat(unsaid).contains("id=\"fault-assessment\"", "id=\"fault-surveyed\"");
    assertThat(given).contains("IDP individuals", ">310<", "IDPs from abroad", "Rows read");
    assertThat(refused).contains("id=\"fault-file\"", "counts people in need");
    assertThat(grace.get(office.home + "/needs.csv").body()).contains("Old Ferry");
  }

  private String give(Visitor reader, String text, String... fields) throws Exception {
    var form = office.home + "/needs/assessments";
    return reader.postFile(form + "/new", form, "sites.csv", text.getBytes(UTF_8), fields).body();
  }

  private static List<Integer> rows(AssessmentReceipt receipt) {
    return List.of(
        receipt.read(),
        receipt.created(),
        receipt.changed(),
        receipt.unchanged(),
        receipt.skipped(),
        receipt.rejected());
  }

  private AssessmentReceipt take(String text, LocalDate day, String level) throws IOException {
    var file = folder.resolve("assessment.csv");
    Files.writeString(file, text);
    var label = RunningNode.door(Labels.class).intern(Label.of(level, office.lantern));
    var said =
        new Assessment(
            "Mobility tracking", day, Optional.of("11"), Optional.empty(), office.lantern, label);
    var act = Act.of(office.mission, "operator", "needs", Instant.parse("2026-03-02T08:00:00Z"));
    var owner = RunningNode.door(Audiences.class).asOwner(office.lantern, office.mission);
    return Scope.of(
        owner,
        () -> RunningNode.door(AssessmentImport.class).take(ReportFile.at(file), said, act, owner));
  }
}
