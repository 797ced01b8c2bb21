package org.entente.registers.incidents;

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

/** Grace of Lantern writes incidents by hand; Otto of Stone Bridge reads what he may. */
@StoreTest
class IncidentPagesTest {

  /** What tells more than the district, in the order of the form. */
  private static final List<String> EXACT =
      List.of("latitude", "6.251", "longitude", "30.519", "notes", "Behind the Quiet Mill");

  private final FieldOffice office;
  private final String list;
  private Visitor grace;
  private Visitor otto;

  IncidentPagesTest() throws IOException {
    office = new FieldOffice();
    list = office.home + "/incidents";
  }

  @BeforeEach
  void twoOrganisations() throws Exception {
    grace = office.person("grace", office.lantern, Role.READ, Role.REPORT);
    otto = office.person("otto", office.bridge, Role.READ, Role.REPORT, Role.AUDIT);
  }

  @Test
  void anIncidentWrittenByHandIsReadOnTheListItsPageAndInFiles() throws Exception {
    assertThat(otto.get(list).body()).contains("No incident that you may read");

    var incident = write("XX0101", "2026-02-10", "3");

    assertThat(otto.get(incident).body())
        .contains("Battle", "Tamba", "10 February 2026", "River Guard", "3 (1 to 5)")
        .contains("Second level known", "Weekly summary")
        .doesNotContain("/edit\"");
    assertThat(otto.get(list).body())
        .contains("1 incident", "River Guard", "People killed in all these: 3, between 1 and 5.");
    assertThat(otto.get(list + ".hxl.csv").body())
        .contains("#event+type", "battle,Armed clash,2026-02-10,2026-02-10,day", ",1,3,5,hand,");
    assertThat(otto.get(list + ".json").body()).contains("\"killed_best\":3");
    assertThat(otto.get(list + ".xlsx").statusCode()).isEqualTo(200);
    assertThat(otto.get(office.home + "/search?q=river+guard").body()).contains(incident);
  }

  @Test
  void theExactPlaceAndTheAccountAreForItsOwnersPeopleAndOthersReadTheDistrict() throws Exception {
    var incident = write("XX0101", "2026-02-10", "3", EXACT.toArray(String[]::new));

    assertThat(grace.get(incident).body()).contains("6.251, 30.519", "Quiet Mill", "Place known");
    assertThat(otto.get(incident).body())
        .contains("Tamba", "River Guard", "Second level known")
        .doesNotContain("6.251", "30.519", "Quiet Mill", "Place known");
    for (var page : List.of("", ".csv", ".hxl.csv", ".json")) {
      assertThat(otto.get(list + page).body())
          .contains("River Guard")
          .doesNotContain("6.251", "30.519", "Quiet Mill", "Place known");
    }
    assertThat(otto.get(incident + "/history").body())
        .contains("Battle")
        .doesNotContain("6.251", "Quiet Mill");
    assertThat(otto.get(office.home + "/acts").body()).doesNotContain("Exact places of incidents");
    assertThat(otto.get(list + "?q=quiet+mill").body()).contains("No incident that you may read");
    assertThat(grace.get(list + "?q=quiet+mill").body()).contains("1 incident");
    assertThat(otto.get(list).body()).contains("1 incident");
  }

  @Test
  void whoReadsTheDistrictIsNotToldThatTheAccountWasCorrected() throws Exception {
    var incident = write("XX0101", "2026-02-10", "3", EXACT.toArray(String[]::new));
    var known = otto.get(incident).body();
    var history = otto.get(incident + "/history").body();

    var answer =
        grace.post(
            incident + "/edit",
            incident + "/edit",
            fields("XX0101", "2026-02-10", "3", "latitude", "6.3", "longitude", "30.6"));

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(grace.get(incident).body()).contains("6.3, 30.6").doesNotContain("Quiet Mill");
    assertThat(said(otto.get(incident).body())).isEqualTo(said(known));
    assertThat(said(otto.get(incident + "/history").body())).isEqualTo(said(history));
  }

  @Test
  void whatAllMayReadExactlyIsNotKeptTwice() throws Exception {
    var more = new ArrayList<>(EXACT);
    more.addAll(List.of("exact", "readers"));

    var incident = write("XX0101", "2026-02-10", "3", more.toArray(String[]::new));

    assertThat(otto.get(incident).body()).contains("6.251, 30.519", "Quiet Mill");
  }

  @Test
  void placesDaysAndFiguresThatCannotBeAreSentBack() throws Exception {
    var answer =
        grace.post(
            list + "/new",
            list,
            fields("Tambba", "10.2.2026", "some", "latitude", "6.2", "longitude", ""));

    assertThat(answer.body())
        .contains("Write a P-code or name that the gazetteer knows.")
        .contains("Give a day as 2026-03-31.", "Give a whole number", "Give both degrees");
  }

  @Test
  void theListKeepsWhatItsFiltersSayInTheOrderAskedFor() throws Exception {
    write("XX0101", "2026-01-31", "4");
    write("XX0102", "2026-02-10", "2");
    write("XX0201", "2026-03-10", "");

    assertThat(killed("?month=2026-02")).containsExactly("2");
    assertThat(killed("?event=battle&sort=dead")).containsExactly("2", "4", "");
    assertThat(killed("?sort=-dead")).containsExactly("4", "2", "");
    assertThat(killed("")).containsExactly("", "2", "4");
    assertThat(killed("?event=protest")).isEmpty();
    assertThat(otto.get(list).body()).contains("Of 1 incident none is known.");
  }

  @Test
  void whatIsForItsOwnersAloneIsNotThereForOthers() throws Exception {
    var only = Ids.brief(office.lantern.value());
    var incident = write("XX0101", "2026-02-10", "3", "only", only);

    assertThat(grace.get(incident).body()).contains("River Guard");
    assertThat(otto.get(incident).statusCode()).isEqualTo(404);
    assertThat(otto.get(list).body()).doesNotContain("River Guard");
    assertThat(otto.get(list + ".csv").body()).doesNotContain("River Guard");
  }

  @Test
  void whatIsTakenBackStandsNoMoreAndStaysInHistory() throws Exception {
    var incident = write("XX0101", "2026-02-10", "3", EXACT.toArray(String[]::new));

    assertThat(otto.get(incident + "/edit").statusCode()).isEqualTo(404);
    assertThat(otto.post(list, incident + "/withdraw").statusCode()).isEqualTo(404);
    assertThat(grace.post(incident, incident + "/withdraw").statusCode()).isEqualTo(302);

    assertThat(grace.get(incident).statusCode()).isEqualTo(404);
    assertThat(otto.get(incident + "/history").body())
        .contains("Taken back: the record no longer stands.");
  }

  @Test
  void theRegisterIsMadeAgainFromHistory() throws Exception {
    write("XX0101", "2026-02-10", "3", EXACT.toArray(String[]::new));
    var exactly = grace.get(list + ".csv").body();
    var before = otto.get(list + ".csv").body();
    var all = RunningNode.door(Audiences.class).node(office.mission);

    Scope.run(all, () -> RunningNode.door(Rebuild.class).rebuild(all));

    assertThat(grace.get(list + ".csv").body()).isEqualTo(exactly).contains("6.251,30.519");
    assertThat(otto.get(list + ".csv").body()).isEqualTo(before).doesNotContain("6.251");
  }

  private String write(String place, String day, String killed, String... more) throws Exception {
    var answer = grace.post(list + "/new", list, fields(place, day, killed, more));
    return location(answer);
  }

  private static String[] fields(String place, String day, String killed, String... more) {
    var fields =
        new ArrayList<>(
            List.of("place", place, "event", "battle", "sub", "Armed clash", "from", day));
    fields.addAll(List.of("timing", "day", "first", "River Guard", "second", "Hill Watch"));
    if (killed.equals("3")) {
      fields.addAll(List.of("low", "1", "high", "5"));
    }
    fields.addAll(List.of("best", killed, "origin", "Weekly summary", "level", "restricted"));
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

  /** What a page says, without its frame, which tells the time. */
  private static String said(String page) {
    return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
  }

  private List<String> killed(String query) throws Exception {
    return otto.get(list + ".csv" + query)
        .body()
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1)[20])
        .toList();
  }
}
