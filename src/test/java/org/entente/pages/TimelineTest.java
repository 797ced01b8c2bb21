package org.entente.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.FieldOffice;
import org.entente.RunningNode;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.entente.ground.history.Act;
import org.entente.ground.history.Change;
import org.entente.ground.history.History;
import org.entente.ground.history.Payload;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.RecordRef;
import org.entente.ground.ledger.Ledger;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.ground.releasability.label.Label;
import org.entente.reference.partners.Particulars;
import org.entente.reference.partners.Partners;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

@StoreTest
class TimelineTest {

  private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
  private static final long DAY = 86_400;

  private final FieldOffice office = new FieldOffice();
  private final RecordRef well =
      new RecordRef(office.mission, Partners.PARTY, RunningNode.door(Ids.class).next());
  private final String page = office.home + "/partners/" + Ids.brief(well.id()) + "/history";
  private Visitor grace = RunningNode.guest();
  private Visitor erik = RunningNode.guest();

  TimelineTest() throws Exception {}

  @BeforeEach
  void twoPartnersRead() throws Exception {
    grace = office.person("grace", office.lantern, Role.READ, Role.AUDIT);
    erik = office.person("erik", office.bridge, Role.READ, Role.AUDIT);
  }

  @Test
  void aStateThatOneMayNotReadIsNotThereNorInWhatCameAfter() throws Exception {
    write(open(), "Deep Wells", MONDAY);
    write(ownOnly(), "Secret Wells", MONDAY.plusSeconds(DAY));
    write(open(), "Wide Wells", MONDAY.plusSeconds(2 * DAY));

    assertThat(grace.get(page).body()).contains("3 states", "Secret Wells");
    assertThat(erik.get(page).body())
        .contains("2 states", "<bdi>Deep Wells</bdi>", "<bdi>Wide Wells</bdi>")
        .doesNotContain("Secret Wells", "3 March 2026");
    assertThat(grace.get(state("Secret Wells")).body()).contains("Secret Wells");
    assertThat(erik.get(state("Secret Wells")).statusCode()).isEqualTo(404);
  }

  @Test
  void whenTheLabelOfNowIsNotForOneTheWholePastIsNotThere() throws Exception {
    write(open(), "Deep Wells", MONDAY);
    var then = state("Deep Wells");
    write(ownOnly(), "Secret Wells", MONDAY.plusSeconds(DAY));

    assertThat(erik.get(page).statusCode()).isEqualTo(404);
    assertThat(erik.get(then).statusCode()).isEqualTo(404);
    assertThat(erik.get(office.home + "/acts.csv").body()).doesNotContain(Ids.brief(well.id()));
  }

  @Test
  void eachStateStandsAtAnAddressOfItsOwn() throws Exception {
    write(open(), "Deep Wells", MONDAY);
    var then = state("Deep Wells");
    write(open(), "Wide Wells", MONDAY.plusSeconds(DAY));

    assertThat(erik.get(then).body())
        .contains("<h1><bdi>Deep Wells</bdi></h1>", "2026-03-02T08:00:00Z", "2026-03-03T08:00:00Z")
        .doesNotContain("Wide Wells");
  }

  @Test
  void aLongTimelineHasPages() throws Exception {
    IntStream.range(0, 45).forEach(n -> write(open(), "Wells " + n, MONDAY.plusSeconds(n * DAY)));

    assertThat(erik.get(page).body()).contains("<bdi>Wells 25</bdi>").doesNotContain("Wells 23<");
    assertThat(erik.get(page + "?page=3").body()).contains("<bdi>Wells 0</bdi>", "first state");
  }

  @Test
  void theTrailTellsAllActsThatOneMayReadPageAfterPage() throws Exception {
    IntStream.range(0, 60).forEach(n -> write(open(), "Wells " + n, MONDAY.plusSeconds(n * DAY)));
    write(ownOnly(), "Secret Wells", MONDAY.plusSeconds(60 * DAY));
    write(open(), "Last Wells", MONDAY.plusSeconds(61 * DAY));
    var trail = office.home + "/acts?person=otto";

    var first = erik.get(trail).body();
    var older = first.replaceFirst("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1");
    var second = erik.get(older.replace("&amp;", "&")).body();

    assertThat(first).contains("Last Wells", "Wells 11<").doesNotContain("Secret", "Wells 10<");
    assertThat(second)
        .contains("Wells 10<", "Wells 0<")
        .doesNotContain("Wells 11<", "rel=\"next\"");
    assertThat(grace.get(trail).body()).contains("Secret Wells");
    assertThat(lines(erik, "/acts.csv?person=otto")).hasSize(1 + 61);
    assertThat(lines(grace, "/acts.jsonl?person=otto")).hasSize(62);
    assertThat(lines(grace, "/acts.csv?person=otto&until=2026-03-04")).hasSize(1 + 3);
    assertThat(lines(grace, "/acts.csv?person=otto&kind=place")).hasSize(1);
    assertThat(lines(grace, "/acts.csv?person=nobody")).hasSize(1);
  }

  @Test
  void theTrailAsAFileNamesTheLeafAndDoesNotCompute() throws Exception {
    write(open(), "Deep Wells", MONDAY, "=1+1");
    RunningNode.door(Ledger.class).catchUp();

    assertThat(lines(erik, "/acts.csv?person=otto").getLast())
        .contains("'=1+1", Ids.brief(well.id()))
        .matches(".*,\\d+");
    assertThat(lines(erik, "/acts.jsonl?person=otto").getLast())
        .contains("\"reason\":\"=1+1\"")
        .matches(".*\"ledger_leaf\":\\d+}");
  }

  @Test
  void whoOnlyReadsHasNoTrail() throws Exception {
    var nora = office.person("nora", office.lantern, Role.READ);

    assertThat(nora.get(office.home + "/acts").statusCode()).isEqualTo(404);
    assertThat(nora.get(office.home + "/acts.csv").statusCode()).isEqualTo(404);
  }

  private List<String> lines(Visitor reader, String path) throws Exception {
    return reader.get(office.home + path).body().lines().toList();
  }

  private Label open() {
    return Label.of("restricted", office.lantern);
  }

  private Label ownOnly() {
    return open().releasableTo(List.of());
  }

  /** The address of the state in which it had this name. */
  private String state(String name) {
    var node = RunningNode.door(Audiences.class).node(office.mission);
    return Scope.of(node, () -> RunningNode.door(History.class).listOf(well, node)).stream()
        .filter(it -> it.payload().orElseThrow().toString().contains(name))
        .map(it -> page + "/" + Ids.brief(it.id()))
        .findFirst()
        .orElseThrow();
  }

  private void write(Label label, String name, Instant at) {
    write(label, name, at, "surveyed");
  }

  private void write(Label label, String name, Instant at, String why) {
    int number = RunningNode.door(Labels.class).intern(label);
    var payload = Optional.of(Payload.of(Particulars.named(name)));
    var change = new Change(well, payload, office.lantern, number, Optional.of("wells.csv, row 3"));
    var act = Act.of(office.mission, "otto", why, at);
    Scope.run(
        RunningNode.door(Audiences.class).node(office.mission),
        () ->
            RunningNode.door(TransactionOperations.class)
                .executeWithoutResult(
                    _ -> RunningNode.door(History.class).append(act, List.of(change))));
  }
}
