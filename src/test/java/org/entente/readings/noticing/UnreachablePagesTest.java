package org.entente.readings.noticing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.entente.FieldOffice;
import org.entente.RunningNode;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.entente.ground.identity.Ids;
import org.entente.ground.jobs.Progress;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Scope;
import org.entente.mechanisms.findings.FindingFilter;
import org.entente.mechanisms.findings.Findings;
import org.junit.jupiter.api.Test;

/** Erik's organisation works in a district that no aid reaches, as Grace's says. */
@StoreTest
class UnreachablePagesTest {

  private static final String HEAD =
      "Organisation,Sector,Admin2 Pcode,Activity,Status,Start date,End date\n";

  private final FieldOffice office;

  UnreachablePagesTest() throws IOException {
    office = new FieldOffice();
  }

  @Test
  void bothSidesAreToldThatWorkGoesOnWhereThereIsNoAccess() throws Exception {
    var erik = office.person("erik", office.bridge, Role.READ);
    var grace = office.person("grace", office.lantern, Role.READ, Role.REPORT);
    work("XX0101", "Ongoing", "2026-02-05", "2026-06-30");

    close(grace, "XX01", "none", "2026-03-01");

    assertThat(told()).containsExactly("access-none");
    assertThat(erik.get(office.home).body()).contains("1 finding concerns your organisation");
    assertThat(grace.get(office.home).body()).contains("1 finding concerns your organisation");
    assertThat(erik.get(office.home + "/findings").body())
        .contains("At Tamba there is no access from 1 March 2026", "Wells");
  }

  @Test
  void whatIsElsewhereOverDoneOrStillReachedIsNotNoticed() throws Exception {
    var grace = office.person("grace", office.lantern, Role.READ, Role.REPORT);
    work("XX0101", "Completed", "2026-02-05", "2026-06-30");
    work("XX0201", "Ongoing", "2026-02-05", "2026-06-30");
    work("XX0102", "Ongoing", "2026-02-05", "2026-02-20");

    close(grace, "XX01", "none", "2026-03-01");
    close(grace, "XX0201", "restricted", "2026-03-01");

    assertThat(told()).isEmpty();
  }

  @Test
  void whoMayNotReadThatThereIsNoAccessIsNotTold() throws Exception {
    var erik = office.person("erik", office.bridge, Role.READ);
    var grace = office.person("grace", office.lantern, Role.READ, Role.REPORT);
    work("XX0101", "Ongoing", "2026-02-05", "2026-06-30");

    close(grace, "XX0101", "none", "2026-03-01", "only", Ids.brief(office.lantern.value()));

    assertThat(told()).containsExactly("access-none");
    assertThat(grace.get(office.home + "/findings").body()).contains("there is no access");
    assertThat(erik.get(office.home + "/findings").body()).doesNotContain("there is no access");
    assertThat(erik.get(office.home).body()).doesNotContain("1 finding");
  }

  private void work(String place, String status, String from, String until) {
    var row =
        String.join(",", "Stone Bridge Works", "WASH", place, "Wells", status, from, until) + "\n";
    office.publish(office.bridge, (HEAD + row).getBytes(UTF_8));
  }

  private void close(Visitor who, String place, String level, String from, String... more)
      throws Exception {
    var list = office.home + "/access";
    var fields = new ArrayList<>(List.of("place", place, "access", level, "from", from));
    fields.addAll(List.of("origin", "Road survey", "level", "restricted"));
    fields.addAll(List.of(more));
    var answer = who.post(list + "/new", list, fields.toArray(String[]::new));
    assertThat(answer.statusCode()).isEqualTo(302);
  }

  /** The rules by which something is noticed of access, once they have looked. */
  private List<String> told() {
    RunningNode.door(Noticing.class).notice(office.mission, Progress.unwatched());
    var all = RunningNode.door(Audiences.class).node(office.mission);
    return Scope.of(
        all,
        () ->
            RunningNode.door(Findings.class).list(FindingFilter.all(), all, 0, 9).stream()
                .map(each -> each.matter().rule())
                .filter(rule -> rule.startsWith("access"))
                .toList());
  }
}
