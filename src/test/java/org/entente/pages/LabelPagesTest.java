package org.entente.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.entente.FieldOffice;
import org.entente.RunningNode;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.mechanisms.intake.Import;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changing the label of a file never opens it by what the form cannot show. */
@StoreTest
class LabelPagesTest {

  private static final byte[] REPORT =
      FieldOffice.report("Lantern Water Alliance,WASH,XX0101,wells,40");

  private final FieldOffice office;
  private Visitor grace;

  LabelPagesTest() throws IOException {
    office = new FieldOffice();
  }

  @BeforeEach
  void graceReports() throws Exception {
    grace = office.person("grace", office.lantern, Role.READ, Role.REPORT);
  }

  @Test
  void aLabelThatTheFormShowsIsChosenInIt() throws Exception {
    var page = page(office.give(office.lantern, REPORT, office.bridge));

    assertThat(page)
        .contains("value=\"restricted\" selected")
        .contains("value=\"" + Ids.brief(office.bridge.value()) + "\" checked")
        .doesNotContain("cannot show in full");
  }

  @Test
  void oneForAPartyThatTheReaderMayNotKnowBeginsAsTheStrictest() throws Exception {
    var unknown = new PartyId(RunningNode.door(Ids.class).next());

    var page = page(office.give(office.lantern, REPORT, unknown));

    assertThat(page)
        .contains("cannot show in full")
        .contains("value=\"strictly-confidential\" selected")
        .contains("value=\"" + Ids.brief(office.lantern.value()) + "\" checked");
  }

  private String page(Import given) throws Exception {
    var id = Ids.brief(given.id().value());
    return grace.get(office.home + "/imports/" + id + "/label").body();
  }
}
