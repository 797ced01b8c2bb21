package org.entente.readings.noticing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Pattern;
import org.entente.FieldOffice;
import org.entente.RunningNode;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.entente.ground.history.Rebuild;
import org.entente.ground.identity.PartyId;
import org.entente.ground.jobs.Progress;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Scope;
import org.entente.mechanisms.findings.Finding;
import org.entente.mechanisms.findings.FindingFilter;
import org.entente.mechanisms.findings.Findings;
import org.junit.jupiter.api.Test;

/** Two organisations do the same at one place: both are told, and what they make of it holds. */
@StoreTest
class OverlapPagesTest {

  private static final String HEAD =
      "Organisation,Sector,Admin2 Pcode,Activity,Start date,End date,Beneficiaries targeted\n";

  private final FieldOffice office;

  OverlapPagesTest() throws IOException {
    office = new FieldOffice();
  }

  @Test
  void bothSidesAreToldInWordsAndFiguresAndOnTheirFrontPage() throws Exception {
    meet();
    var erik = office.person("erik", office.bridge, Role.READ);
    var grace = office.person("grace", office.lantern, Role.READ, Role.REPORT);

    assertThat(erik.get(office.home).body()).contains("1 finding concerns your organisation");
    assertThat(grace.get(office.home).body()).contains("1 finding concerns your organisation");
    var page = erik.get(finding(erik)).body();
    assertThat(page)
        .contains("2 organisations (", "Lantern Water Alliance", "Stone Bridge Works")
        .contains("the same work, “Wells”", "at Tamba", "5 February 2026 to 31 May 2026")
        .contains("2 activities meant for 500 people")
        .doesNotContain("/close\"");
    assertThat(grace.get(finding(grace)).body()).contains("/close\"");
    assertThat(erik.get(office.home + "/findings.csv").body()).contains("overlap,open,");
    assertThat(erik.get(office.home + "/findings?kind=stale").body()).contains("Nothing of this");
  }

  @Test
  void whatIsOfAnotherPlaceKindOrTimeIsNoOverlapNorIsWhatIsCountedTwice() {
    publish(
        office.lantern, row("Lantern Water Alliance", "XX0101", "Wells", "02-05", "04-30", 300));
    publish(
        office.bridge,
        row("Stone Bridge Works", "XX0102", "Wells", "02-05", "04-30", 200),
        row("Stone Bridge Works", "XX0101", "Pumps", "02-05", "04-30", 200),
        row("Stone Bridge Works", "XX0101", "Wells", "05-01", "05-30", 200),
        row("Stone Bridge Works", "XX0101", "Wells", "02-05", "04-30", 300));

    notice();
    assertThat(overlaps()).isZero();
  }

  @Test
  void whoMayNotReadOneOfTheRecordsIsNotTold() throws Exception {
    publish(office.bridge, row("Stone Bridge Works", "XX0101", "Wells", "02-05", "04-30", 200));
    office.publish(
        office.lantern,
        (HEAD + row("Lantern Water Alliance", "XX0101", "Wells", "02-06", "05-31", 300))
            .getBytes(UTF_8),
        office.lantern);
    notice();
    var erik = office.person("erik", office.bridge, Role.values());
    var grace = office.person("grace", office.lantern, Role.READ);

    assertThat(grace.get(office.home + "/findings").body()).contains("Wells");
    assertThat(erik.get(office.home + "/findings").body()).contains("Nothing of this");
    assertThat(erik.get(finding(grace)).statusCode()).isEqualTo(404);
    assertThat(erik.get(office.home).body()).doesNotContain("finding concerns");
  }

  @Test
  void whatWasDismissedStaysSoUntilItsFactsChangeAndThenSaysWhich() throws Exception {
    meet();
    var grace = office.person("grace", office.lantern, Role.READ, Role.REPORT);
    var page = finding(grace);
    assertThat(grace.post(page, page + "/close", "as", "dismissed").statusCode()).isEqualTo(400);
    grace.post(page, page + "/take");
    grace.post(page, page + "/note", "note", "spoke with the Works");
    grace.post(page, page + "/close", "as", "dismissed", "reason", "two wells");

    notice();
    assertThat(grace.get(page).body()).contains("Dismissed", "two wells", "spoke with the Works");
    assertThat(grace.get(office.home + "/findings").body()).contains("Nothing of this");
    assertThat(grace.get(page + "/history").body()).contains("finding dismissed");

    publish(office.bridge, row("Stone Bridge Works", "XX0101", "Wells", "02-05", "04-30", 900));
    notice();
    assertThat(grace.get(page).body())
        .contains("Before it came back", "People meant to be reached: 500")
        .contains("1,200 people");
    assertThat(grace.get(office.home + "/findings").body()).contains("Open again");
  }

  @Test
  void whatIsNoLongerSoGoesByItselfAndAllComesBackFromHistory() throws Exception {
    meet();
    publish(office.bridge, row("Stone Bridge Works", "XX0201", "Wells", "02-05", "04-30", 200));
    notice();
    var erik = office.person("erik", office.bridge, Role.READ);
    var before = erik.get(office.home + "/findings?state=all").body();
    assertThat(before).contains("No longer so");

    var all = RunningNode.door(Audiences.class).node(office.mission);
    Scope.run(all, () -> RunningNode.door(Rebuild.class).rebuild(all));
    assertThat(erik.get(office.home + "/findings?state=gone").body()).contains("No longer so");
  }

  private void meet() {
    publish(office.bridge, row("Stone Bridge Works", "XX0101", "Wells", "02-05", "04-30", 200));
    publish(
        office.lantern, row("Lantern Water Alliance", "XX0101", "Wells", "02-06", "05-31", 300));
    notice();
  }

  private void publish(PartyId by, String... rows) {
    office.publish(by, (HEAD + String.join("", rows)).getBytes(UTF_8));
  }

  private static String row(
      String who, String code, String what, String from, String until, int people) {
    return "%s,WASH,%s,%s,2026-%s,2026-%s,%d\n".formatted(who, code, what, from, until, people);
  }

  private void notice() {
    RunningNode.door(Noticing.class).notice(office.mission, Progress.unwatched());
  }

  private long overlaps() {
    var all = RunningNode.door(Audiences.class).node(office.mission);
    var found =
        Scope.of(
            all, () -> RunningNode.door(Findings.class).list(FindingFilter.waiting(), all, 0, 99));
    return found.stream().filter(it -> it.matter().kind() == Finding.Kind.OVERLAP).count();
  }

  private String finding(Visitor reader) throws Exception {
    var link = Pattern.compile("/findings/[\\w-]{22}");
    var found = link.matcher(reader.get(office.home + "/findings").body());
    assertThat(found.find()).isTrue();
    return office.home + found.group();
  }
}
