package org.entente.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.entente.FieldOffice;
import org.entente.RunningNode;
import org.entente.ground.accounts.Accounts;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.trail.Trail;
import org.entente.ground.accounts.trail.Trail.Deed;
import org.entente.ground.accounts.trail.Trail.Line;
import org.entente.ground.database.StoreTest;
import org.entente.ground.database.TestDatabase;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was done with an account is told to its person, and to nobody else. */
@StoreTest
class TrailTest {

  private final FieldOffice office;
  private final JdbcClient application = JdbcClient.create(TestDatabase.application());

  TrailTest() throws IOException {
    office = new FieldOffice();
  }

  @Test
  void whatAnAdministratorDoesWithSomebodyIsToldToThatPerson() throws Exception {
    var amina = office.person("amina", office.mission.itself(), Role.ADMINISTER);
    office.person("grace", office.lantern, Role.READ);
    var page = office.home + "/people/" + office.signInName("grace");
    var party = Ids.brief(office.lantern.value());
    amina.post(page, page, "organisation", party, "level", "public", "roles", "read");
    amina.post(page, page + "/invite-back");

    assertThat(lines("grace"))
        .filteredOn(line -> line.actor().equals(office.signInName("amina")))
        .extracting(Line::deed)
        .containsExactly(Deed.INVITED_BACK, Deed.PART_CHANGED);
    var grace = RunningNode.guest().signIn(office.signInName("grace"));
    assertThat(grace.get("/account/trail").body())
        .contains("Changed the part in a mission", "Made a link back into the account")
        .contains(office.signInName("amina"))
        .contains(office.home.substring("/missions/".length()));
  }

  @Test
  void nobodyReadsWhatWasDoneWithSomebodyElse() throws Exception {
    office.person("grace", office.lantern, Role.READ);
    var otto = office.person("otto", office.bridge, Role.READ);

    assertThat(otto.get("/account/trail").body()).doesNotContain(office.signInName("grace"));
  }

  @Test
  void oneSeesOnesOwnSignInsAndWhatOneMade() throws Exception {
    var grace = office.person("grace", office.lantern, Role.READ);
    grace.post("/account/tokens", "/account/tokens", "name", "a program", "days", "30");

    assertThat(lines("grace"))
        .extracting(Line::deed)
        .startsWith(Deed.TOKEN_MADE, Deed.SIGNED_IN)
        .contains(Deed.PART_GIVEN);
  }

  @Test
  void theApplicationAddsLinesAndChangesNone() {
    for (var meddling :
        List.of(
            "update accounts.trail set actor = 'nobody'",
            "delete from accounts.trail",
            "truncate accounts.trail")) {
      assertThatThrownBy(() -> application.sql(meddling).update())
          .as(meddling)
          .isInstanceOf(DataAccessException.class)
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void linesAreKeptForTheirTimeAndNoneOfTheLastMonthIsEverLetGo() throws Exception {
    office.person("grace", office.lantern, Role.READ);
    var id = person("grace");
    JdbcClient.create(TestDatabase.owner())
        .sql(
            """
            update accounts.trail
               set done_at = done_at - interval '500 days'
             where person_id = :person
               and deed = 'part_given'
            """)
        .param("person", id.value())
        .update();

    RunningNode.guest().signIn(office.signInName("grace"));
    assertThat(lines("grace"))
        .extracting(Line::deed)
        .containsExactly(Deed.SIGNED_IN, Deed.SIGNED_IN);

    application
        .sql("select accounts.forget_trail(:before)")
        .param("before", Timestamp.from(Instant.now().plusSeconds(60)))
        .query((_, _) -> "")
        .list();
    assertThat(lines("grace")).hasSize(2);
  }

  private PersonId person(String who) {
    return RunningNode.door(Accounts.class).find(office.signInName(who)).orElseThrow().id();
  }

  private List<Line> lines(String who) {
    return RunningNode.door(Trail.class).listAbout(person(who));
  }
}
