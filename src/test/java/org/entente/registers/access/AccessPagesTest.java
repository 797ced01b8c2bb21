package org.entente.registers.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.entente.FieldOffice;
import org.entente.RunningNode;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.entente.ground.history.Rebuild;
import org.entente.ground.identity.Ids;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Grace of Lantern reports on access by hand; Otto of Stone Bridge reads what he may. */
@StoreTest
class AccessPagesTest {

  private final FieldOffice office;
  private final String list;
  private Visitor grace;
  private Visitor otto;

  AccessPagesTest() throws IOException {
    office = new FieldOffice();
    list = office.home + "/access";
  }

  @BeforeEach
  void twoOrganisations() throws Exception {
    grace = office.person("grace", office.lantern, Role.READ, Role.REPORT);
    otto = office.person("otto", office.bridge, Role.READ, Role.REPORT);
  }

  @Test
  void aReportStandsOnTheBoardInTheLogOnItsPageAndInFiles() throws Exception {
    assertThat(otto.get(list).body()).contains("Nothing that you may read");

    var report = write("XX0101", "none", "mines", "2026-02-01", "2026-02-28");

    assertThat(otto.get(report).body())
        .contains("Tamba", "None", "Mines and unexploded ordnance", "All water partners", "1,200")
        .contains("1 February 2026 to 28 February 2026")
        .doesNotContain("/edit\"");
    assertThat(otto.get(list + "?on=2026-02-10").body()).contains("1 area on 10 February 2026");
    assertThat(otto.get(list + "?on=2026-03-01").body())
        .doesNotContain("1 area on")
        .contains("Nothing that you may read");
    assertThat(otto.get(list + ".hxl.csv").body())
        .contains("#access+type", "XX0101,Tamba,none,mines,2026-02-01,2026-02-28,");
    assertThat(otto.get(list + ".json").body()).contains("\"people\":1200");
    assertThat(otto.get(office.home + "/search?q=road+survey").body()).contains(report);
  }

  @Test
  void theBoardSaysTheMostRestrictiveLevelAndWhatIsSaidAnewStandsInItsPlace() throws Exception {
    write("XX0101", "none", "hostilities", "2026-02-01", "");
    write("XX0101", "limited", "mines", "2026-02-01", "");
    write("XX0201", "open", "", "2026-02-01", "");
    write("XX0101", "open", "hostilities", "2026-03-01", "");

    assertThat(board("2026-02-10"))
        .contains("<td>None</td><td>Military operations and hostilities; Mines")
        .containsSubsequence("Tamba", "Ordal");
    assertThat(board("2026-03-10"))
        .contains("<td>Limited</td><td>Military operations and hostilities; Mines")
        .doesNotContain("<td>None</td>");
  }

  @Test
  void whatCannotBeIsSentBackAndAPlaceFinerThanADistrictToo() throws Exception {
    var answer =
        grace.post(list + "/new", list, fields("Tambba", "much", "", "1.2.2026", "2026-02-01"));

    assertThat(answer.body())
        .contains("Write a P-code or name that the gazetteer knows")
        .contains("Choose how far aid reaches the area.", "Give a day as");
  }

  @Test
  void theLogKeepsWhatItsFiltersSay() throws Exception {
    write("XX0101", "none", "mines", "2026-02-01", "");
    write("XX0102", "limited", "", "2026-03-01", "");

    assertThat(codes("?access=none")).containsExactly("XX0101");
    assertThat(codes("?constraint=mines")).containsExactly("XX0101");
    assertThat(codes("?on=2026-02-10")).containsExactly("XX0101");
    assertThat(codes("")).containsExactly("XX0102", "XX0101");
    assertThat(codes("?sort=since")).containsExactly("XX0101", "XX0102");
  }

  @Test
  void whatIsForItsOwnersAloneIsNotThereForOthers() throws Exception {
    var only = Ids.brief(office.lantern.value());
    var report =
        location(
            grace.post(
                list + "/new",
                list,
                fields("XX0101", "none", "mines", "2026-02-01", "", "only", only)));

    assertThat(grace.get(report).body()).contains("All water partners");
    assertThat(otto.get(report).statusCode()).isEqualTo(404);
    assertThat(otto.get(list).body()).contains("Nothing that you may read");
    assertThat(otto.get(list + ".csv").body()).doesNotContain("All water partners");
  }

  @Test
  void aCorrectionAndATakingBackStayInHistoryAndTheRegisterIsMadeAgainFromIt() throws Exception {
    var report = write("XX0101", "none", "mines", "2026-02-01", "");
    var gone = write("XX0102", "none", "mines", "2026-02-01", "");
    assertThat(otto.get(report + "/edit").statusCode()).isEqualTo(404);
    assertThat(otto.post(list, gone + "/withdraw").statusCode()).isEqualTo(404);

    grace.post(
        report + "/edit", report + "/edit", fields("XX0101", "limited", "mines", "2026-02-01", ""));
    grace.post(gone, gone + "/withdraw");
    var before = otto.get(list + ".csv").body();
    var all = RunningNode.door(Audiences.class).node(office.mission);
    Scope.run(all, () -> RunningNode.door(Rebuild.class).rebuild(all));

    assertThat(otto.get(report + "/history").body()).contains("Limited", "None");
    assertThat(otto.get(gone).statusCode()).isEqualTo(404);
    assertThat(otto.get(list + ".csv").body())
        .isEqualTo(before)
        .contains("XX0101,Tamba,limited")
        .doesNotContain("XX0102");
  }

  private String board(String day) throws Exception {
    var page = otto.get(list + "?on=" + day).body();
    return page.substring(page.indexOf("areas on"), page.indexOf("class=\"bar\""));
  }

  private String write(String place, String level, String category, String from, String until)
      throws Exception {
    return location(grace.post(list + "/new", list, fields(place, level, category, from, until)));
  }

  private static String[] fields(
      String place, String level, String category, String from, String until, String... more) {
    var fields = new ArrayList<>(List.of("place", place, "access", level, "constraint", category));
    fields.addAll(List.of("from", from, "until", until, "affected", "All water partners"));
    fields.addAll(List.of("people", "1200", "origin", "Road survey", "level", "restricted"));
    fields.addAll(List.of(more));
    return fields.toArray(String[]::new);
  }

  private static String location(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .substring(RunningNode.address().length());
  }

  private List<String> codes(String query) throws Exception {
    return otto.get(list + ".csv" + query)
        .body()
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1)[1])
        .toList();
  }
}
