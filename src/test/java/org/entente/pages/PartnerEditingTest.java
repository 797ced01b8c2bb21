package org.entente.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.entente.FieldOffice;
import org.entente.RunningNode;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.entente.ground.history.Rebuild;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Scope;
import org.entente.reference.partners.Partners;
import org.entente.reference.partners.Party;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said about a partner is changed by the people of whoever put it down. */
@StoreTest
class PartnerEditingTest {

  private final FieldOffice office = new FieldOffice();
  private Visitor erik = RunningNode.guest();

  PartnerEditingTest() throws Exception {}

  @BeforeEach
  void somebodySignsIn() throws Exception {
    erik = office.person("erik", office.bridge, Role.READ, Role.REPORT, Role.AUDIT);
  }

  @Test
  void aFormerNameIsKnownUntilItsDayAndByItAReportIsStillUnderstood() throws Exception {
    change(
        office.bridge,
        "text=Stone Bridge Works&use=name&language=&until=&"
            + "text=Bridge Builders&use=former&language=en&until=2024-06-30&"
            + "scheme=GB-CHC&code=1076822&country=NOR&kind=INGO");

    assertThat(erik.get(page(office.bridge)).body())
        .contains("Bridge Builders")
        .contains("until 30 June 2024")
        .contains("GB-CHC")
        .contains("1076822")
        .contains("NOR");
    office.publish(office.bridge, FieldOffice.report("Bridge Builders,Health,XX0102,Clinic,6"));
    assertThat(erik.get(office.home + "/activities?partner=" + id(office.bridge)).body())
        .contains("Clinic");
  }

  @Test
  void theChangeIsInItsHistoryAndSurvivesARebuild() throws Exception {
    change(
        office.bridge,
        "text=Stone Bridge Works&use=name&until=&text=SBW&use=acronym&until="
            + "&text=Builders&use=former&until=2024-06-30");
    var said = party();

    var node = RunningNode.door(Audiences.class).node(office.mission);
    Scope.run(node, () -> RunningNode.door(Rebuild.class).rebuild(node));

    assertThat(party()).isEqualTo(said);
    assertThat(said.particulars().acronym()).contains("SBW");
    assertThat(erik.get(page(office.bridge) + "/history").body()).contains("partner changed");
  }

  @Test
  void whatCannotBeSaidIsShownBesideItsFieldAndNothingIsLost() throws Exception {
    var answer = change(office.bridge, "text=Stone Bridge&use=name&country=Norway");

    assertThat(answer.body()).contains("Norway").contains("field-bad").contains("Stone Bridge");
    assertThat(erik.get(page(office.bridge)).body()).doesNotContain("Norway");
  }

  @Test
  void nobodyChangesWhatAnotherPutDown() throws Exception {
    assertThat(erik.get(edit(office.lantern)).statusCode()).isEqualTo(404);
    assertThat(
            erik.post(edit(office.bridge), edit(office.lantern), "text", "Taken", "use", "name")
                .statusCode())
        .isEqualTo(404);
    assertThat(erik.get(page(office.lantern)).body()).doesNotContain("/edit\"");
    assertThat(erik.get(page(office.bridge)).body()).contains("/edit\"");
  }

  private Party party() {
    var node = RunningNode.door(Audiences.class).node(office.mission);
    return Scope.of(node, () -> RunningNode.door(Partners.class).find(office.bridge, node))
        .orElseThrow();
  }

  /** Sends the form, filled in as "field=value&field=value". */
  private HttpResponse<String> change(PartyId party, String typed) throws Exception {
    var fields = Pattern.compile("[&=]").splitAsStream(typed).toArray(String[]::new);
    return erik.post(edit(party), edit(party), fields);
  }

  private String page(PartyId party) {
    return office.home + "/partners/" + id(party);
  }

  private String edit(PartyId party) {
    return page(party) + "/edit";
  }

  private static String id(PartyId party) {
    return Ids.brief(party.value());
  }
}
