package org.entente.rigs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.entente.FieldOffice;
import org.entente.RunningNode;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.entente.ground.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database says that its disk is full, by the code with which PostgreSQL says so: what was to
 * be written is refused in words and is nowhere, and pages are read as before.
 */
@StoreTest
class FullDatabaseTest {

  private static final String FULL =
      """
      create function situations.without_room() returns trigger language plpgsql as $$
      begin
        if new.content ->> 'title' = 'One too many' then
          raise exception 'could not extend file' using errcode = 'disk_full';
        end if;
        return new;
      end $$;
      create trigger without_room before insert on situations.situation
        for each row execute function situations.without_room();
      """;

  private final FieldOffice office = new FieldOffice();
  private final JdbcClient owner = JdbcClient.create(TestDatabase.address().asOwner());
  private Visitor grace = RunningNode.guest();

  FullDatabaseTest() throws Exception {}

  @BeforeEach
  void theDiskIsFull() throws Exception {
    owner.sql(FULL).update();
    grace = office.person("grace", office.lantern, Role.READ, Role.REPORT);
  }

  @AfterEach
  void thereIsRoomAgain() {
    owner.sql("drop function situations.without_room() cascade").update();
  }

  @Test
  void whatIsWrittenIsRefusedInWordsAndNothingOfItStays() throws Exception {
    var answer = begin("One too many");

    assertThat(answer.statusCode()).isEqualTo(507);
    assertThat(answer.headers().firstValue("Retry-After")).contains("10");
    assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    assertThat(answer.body())
        .contains("The disk of this node is full", "half saved")
        .doesNotContain("extend file", "Exception", "situations.");
    assertThat(list()).doesNotContain("One too many");
  }

  @Test
  void whatIsReadIsReadAsBeforeAndWhatFindsRoomIsWritten() throws Exception {
    assertThat(begin("Small enough").statusCode()).isEqualTo(302);
    assertThat(begin("One too many").statusCode()).isEqualTo(507);

    assertThat(list()).contains("Small enough");
  }

  private String list() throws Exception {
    var answer = grace.get(office.home + "/situations");
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private HttpResponse<String> begin(String title) throws Exception {
    var list = office.home + "/situations";
    return grace.post(list + "/new", list, "title", title, "on", "2026-03-01");
  }
}
