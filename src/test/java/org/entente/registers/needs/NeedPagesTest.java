package org.entente.registers.needs;

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

/** Grace of Lantern writes needs by hand; Otto of Stone Bridge reads what he may. */
@StoreTest
class NeedPagesTest {

  private final FieldOffice office;
  private final String list;
  private Visitor grace;
  private Visitor otto;

  NeedPagesTest() throws IOException {
    office = new FieldOffice();
    list = office.home + "/needs";
  }

  @BeforeEach
  void twoOrganisations() throws Exception {
    grace = office.person("grace", office.lantern, Role.READ, Role.REPORT);
    otto = office.person("otto", office.bridge, Role.READ, Role.REPORT);
  }

  @Test
  void aNeedWrittenByHandIsReadOnTheListItsPageAndInFiles() throws Exception {
    assertThat(otto.get(list).body()).contains("No need that you may read");

    var need = write("XX0101", "idp", "1234", "2026-02-10");

    assertThat(otto.get(need).body())
        .contains("1,234 people", "In need", "Internally displaced people", "Tamba", "Round two")
        .doesNotContain("/edit\"");
    assertThat(otto.get(list).body()).contains("1 need", "1,234 people", "Baseline");
    assertThat(otto.get(list + ".hxl.csv").body())
        .contains("#population+type", "XX0101", "idp,in_need", ",1234,persons,");
    assertThat(otto.get(list + ".json").body()).contains("\"quantity\":1234");
    assertThat(otto.get(office.home + "/search?q=baseline").body()).contains(need);
  }

  @Test
  void placesAreFoundByNameAndNothingIsGuessed() throws Exception {
    var need = write("Kesra", "host", "20", "2026-02-10");

    assertThat(grace.get(need).body()).contains("By its name", "Host communities");
    assertThat(send(list, "Kesrra", "host", "20", "2026-02-10", "restricted").body())
        .contains("Write a P-code or name that the gazetteer knows.");
    assertThat(send(list, "Kesra", "host", "some", "31.3.2026", "restricted").body())
        .contains("Give a whole number", "Give a day as");
  }

  @Test
  void theListKeepsWhatItsFiltersSayInTheOrderAskedFor() throws Exception {
    write("XX0101", "idp", "300", "2026-01-10");
    write("XX0102", "idp", "200", "2026-02-10");
    write("XX0201", "returnee", "400", "2026-03-10");

    assertThat(quantities("?group=idp")).containsExactlyInAnyOrder("300", "200");
    assertThat(quantities("?on=2026-02-10")).containsExactlyInAnyOrder("300", "200");
    assertThat(quantities("?q=xx0201")).containsExactly("400");
    assertThat(quantities("?sort=quantity")).containsExactly("200", "300", "400");
    assertThat(quantities("?sort=-quantity")).containsExactly("400", "300", "200");
    assertThat(quantities("?sort=-since")).containsExactly("400", "200", "300");
    assertThat(quantities("?count=displaced")).isEmpty();
  }

  @Test
  void anotherFigureStandsInItsPlaceAndTheFirstInItsHistory() throws Exception {
    var need = write("XX0101", "idp", "1234", "2026-02-10");

    assertThat(otto.get(need + "/edit").statusCode()).isEqualTo(404);
    var changed = send(need + "/edit", "XX0101", "idp", "77", "2026-02-10", "");

    assertThat(changed.statusCode()).isEqualTo(302);
    assertThat(otto.get(need).body()).contains("77 people").doesNotContain("1,234");
    assertThat(otto.get(need + "/history").body()).contains("1,234 people", "77 people");
  }

  @Test
  void whatIsForItsOwnersAloneIsNotThereForOthers() throws Exception {
    var need = secret("4321");

    assertThat(grace.get(need).body()).contains("4,321 people");
    assertThat(otto.get(need).statusCode()).isEqualTo(404);
    assertThat(otto.get(list).body()).doesNotContain("4,321");
    assertThat(otto.get(list + ".csv").body()).doesNotContain("4321");
  }

  @Test
  void whatIsTakenBackStandsNoMoreAndStaysInHistory() throws Exception {
    var need = write("XX0101", "idp", "1234", "2026-02-10");

    assertThat(otto.post(list, need + "/withdraw").statusCode()).isEqualTo(404);
    assertThat(grace.post(need, need + "/withdraw").statusCode()).isEqualTo(302);

    assertThat(otto.get(need).statusCode()).isEqualTo(404);
    assertThat(otto.get(list).body()).doesNotContain("1,234");
    assertThat(otto.get(need + "/history").body())
        .contains("Taken back: the record no longer stands.");
  }

  @Test
  void theRegisterIsMadeAgainFromHistory() throws Exception {
    var need = write("XX0101", "idp", "1234", "2026-02-10");
    send(need + "/edit", "XX0101", "idp", "77", "2026-02-10", "");
    var before = otto.get(list + ".csv").body();
    var all = RunningNode.door(Audiences.class).node(office.mission);

    Scope.run(all, () -> RunningNode.door(Rebuild.class).rebuild(all));

    assertThat(otto.get(list + ".csv").body()).isEqualTo(before).contains(",77,persons");
  }

  private String secret(String quantity) throws Exception {
    var only = Ids.brief(office.lantern.value());
    return location(
        grace.post(
            list + "/new",
            list,
            fields("XX0101", "idp", quantity, "2026-02-10", "restricted", "only", only)));
  }

  private String write(String place, String group, String quantity, String day) throws Exception {
    return location(send(list, place, group, quantity, day, "restricted"));
  }

  private HttpResponse<String> send(
      String to, String place, String group, String quantity, String day, String level)
      throws Exception {
    return grace.post(list + "/new", to, fields(place, group, quantity, day, level));
  }

  private static String[] fields(
      String place, String group, String quantity, String day, String level, String... more) {
    var fields =
        new ArrayList<>(
            List.of("place", place, "measure", "in_need", "quantity", quantity, "unit", "persons"));
    fields.addAll(List.of("group", group, "surveyed", day, "round", "Round two"));
    fields.addAll(List.of("origin", "Baseline", "level", level));
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

  private List<String> quantities(String query) throws Exception {
    return otto.get(list + ".csv" + query)
        .body()
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1)[10])
        .toList();
  }
}
