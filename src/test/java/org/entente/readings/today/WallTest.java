package org.entente.readings.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.entente.FieldOffice;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.entente.ground.releasability.label.Policy;
import org.junit.jupiter.api.Test;

/** A screen on the wall of a room shows what the room may see, whoever put it up. */
@StoreTest
class WallTest {

  private final FieldOffice office = new FieldOffice();
  private final String wall = office.home + "/wall";

  WallTest() throws IOException {}

  @Test
  void itShowsWhatStandsAndNothingAboveTheRoomsLevel() throws Exception {
    var grace = reporter();
    for (var level : List.of("public", "restricted")) {
      write(grace, level, level.equals("public") ? "XX0101" : "XX0102");
    }

    assertThat(grace.get(wall).body()).contains("Tamba", "Kesra", "RESTRICTED", "UTC");
    assertThat(grace.get(wall + "?level=public").body())
        .contains("Tamba", "PUBLIC")
        .doesNotContain("Kesra");
    assertThat(grace.get(wall + "?level=made-up").body()).contains("Tamba").doesNotContain("Kesra");
  }

  /** What is for the organisation alone is its own in no room but its own. */
  @Test
  void nobodyShowsMoreThanTheyReadThemselves() throws Exception {
    write(reporter(), "confidential", "XX0102");
    var otto = office.person("otto", office.bridge, Role.READ);

    for (var level : Policy.ententeLevels()) {
      assertThat(otto.get(wall + "?level=" + level).body()).as(level).doesNotContain("Kesra");
    }
  }

  @Test
  void itSaysByItselfThatItIsOldAndAsksForItself() throws Exception {
    var page = reporter().get(wall).body();

    assertThat(page)
        .contains("Nothing has been reported yet that this room may see.")
        .contains("class=\"stale\"", "data-renew=\"30\"", "http-equiv=\"refresh\" content=\"30\"");
  }

  private Visitor reporter() throws Exception {
    return office.person("grace", office.lantern, Role.READ, Role.REPORT);
  }

  private void write(Visitor reporter, String level, String place) throws Exception {
    var list = office.home + "/incidents";
    var answer =
        reporter.post(
            list + "/new",
            list,
            "place",
            place,
            "event",
            "battle",
            "from",
            "2026-02-02",
            "timing",
            "day",
            "first",
            "River Guard",
            "best",
            "3",
            "origin",
            "Weekly summary",
            "level",
            level);
    assertThat(answer.statusCode()).isEqualTo(302);
  }
}
