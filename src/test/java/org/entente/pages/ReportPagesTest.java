package org.entente.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.FieldOffice.report;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.entente.FieldOffice;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.entente.ground.identity.Ids;
import org.junit.jupiter.api.Test;

/** Who coordinates says what is expected; from then on every figure tells how complete it is. */
@StoreTest
class ReportPagesTest {

  private static final String WELLS = "Lantern Water Alliance,WASH,XX0101,Drilling of wells,120";

  private final FieldOffice office;
  private final LocalDate lastMonth =
      LocalDate.now(ZoneOffset.UTC).withDayOfMonth(1).minusMonths(1);

  ReportPagesTest() throws IOException {
    office = new FieldOffice();
  }

  @Test
  void everyFigureOfThePictureTellsHowManyExpectedReportsItRestsOn() throws Exception {
    var amina = office.person("amina", office.bridge, Role.READ, Role.COORDINATE);
    expect(amina, "all_of");
    office.publish(office.lantern, report(WELLS));

    assertThat(amina.get(office.home + "/picture").body())
        .contains("1 of 2 expected reports (50%)", "1 of 2 expected reports received");
    assertThat(amina.get(office.home + "/picture.csv?level=adm2").body())
        .contains("reports_received,reports_expected", ",1,2\r\n");
    assertThat(amina.get(office.home + "/picture.json").body())
        .contains("\"reports\":{\"received\":1,\"expected\":2}");
  }

  @Test
  void theCalendarShowsWhoReportedAndTheFrontPageWhoIsLate() throws Exception {
    var amina = office.person("amina", office.bridge, Role.READ, Role.COORDINATE);
    expect(amina, "all_of");
    office.publish(office.lantern, report(WELLS));

    assertThat(amina.get(office.home + "/reports").body())
        .contains("4W, monthly", "Received", "Late by", "Completeness");
    assertThat(amina.get(office.home + "/reports.csv").body())
        .contains("\"4W, monthly\",Lantern Water Alliance," + lastMonth)
        .contains(",received,")
        .contains(",late,");
    assertThat(amina.get(office.home).body()).contains("Late reports", "Stone Bridge Works");
  }

  @Test
  void oneReportIsEnoughWhereAnyOfThemMayGiveIt() throws Exception {
    var amina = office.person("amina", office.bridge, Role.READ, Role.COORDINATE);
    expect(amina, "any_of");
    office.publish(office.lantern, report(WELLS));

    assertThat(amina.get(office.home + "/reports").body())
        .contains("Lantern Water Alliance or Stone Bridge Works")
        .doesNotContain("Late by");
    assertThat(amina.get(office.home).body()).contains("Every report that is due has come");
  }

  @Test
  void onlyWhoCoordinatesWritesTheCalendarAndWhatIsWrongIsToldByField() throws Exception {
    var amina = office.person("amina", office.bridge, Role.READ, Role.COORDINATE);
    var grace = office.person("grace", office.lantern, Role.READ, Role.REPORT);
    var form = office.home + "/reports/lines/new";
    var lines = office.home + "/reports/lines";

    assertThat(grace.get(form).statusCode()).isEqualTo(404);
    assertThat(grace.post("/missions", lines, "name", "Mine").statusCode()).isEqualTo(404);
    assertThat(amina.post(form, lines, "name", "", "from", "soon", "due", "many").body())
        .contains("Name the report", "Choose at least one", "Give the first day", "0 to 366");
    assertThat(amina.get(office.home + "/reports").body()).contains("Nobody has said yet");
  }

  @Test
  void aLineThatWasAMistakeIsTakenBack() throws Exception {
    var amina = office.person("amina", office.bridge, Role.READ, Role.COORDINATE);
    expect(amina, "all_of");
    var link = Pattern.compile("(/reports/lines/[\\w-]{22})\"");
    var found = link.matcher(amina.get(office.home + "/reports").body());
    assertThat(found.find()).isTrue();
    var line = office.home + found.group(1);

    assertThat(amina.get(line).body()).contains("4W, monthly", "Take the last change back");
    amina.post(line, line + "/undo");

    assertThat(amina.get(line).statusCode()).isEqualTo(404);
    assertThat(amina.get(office.home + "/reports").body()).contains("Nobody has said yet");
  }

  private void expect(Visitor amina, String bearing) throws Exception {
    var answer =
        amina.post(
            office.home + "/reports/lines/new",
            office.home + "/reports/lines",
            "name",
            "4W, monthly",
            "partners",
            Ids.brief(office.lantern.value()),
            "partners",
            Ids.brief(office.bridge.value()),
            "bearing",
            bearing,
            "rhythm",
            "monthly",
            "from",
            lastMonth.toString(),
            "due",
            "0",
            "grace",
            "0");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
  }
}
