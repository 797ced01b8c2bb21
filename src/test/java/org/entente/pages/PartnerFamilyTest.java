package org.entente.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.FieldOffice;
import org.entente.RunningNode;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a partner is a part of, and its branches: on its page, and changed on its form. */
@StoreTest
class PartnerFamilyTest {

  private static final Pattern RELATION =
      Pattern.compile("name=\"parent-relation\" type=\"hidden\" value=\"([^\"]+)\"");

  private final FieldOffice office = new FieldOffice();
  private Visitor grace = RunningNode.guest();

  PartnerFamilyTest() throws Exception {}

  @BeforeEach
  void somebodyCoordinates() throws Exception {
    grace = office.person("grace", office.lantern, Role.READ, Role.COORDINATE);
  }

  @Test
  void aParentStandsOnThePageOfItsBranchAndTheBranchOnItsOwn() throws Exception {
    change(office.bridge, "parent", "Lantern Water Alliance", "parent-since", "2026-01-01");

    assertThat(grace.get(page(office.bridge)).body())
        .containsPattern("Part of</dt><dd>\\s*<ul>\\s*<li><a href=\"[^\"]*" + id(office.lantern))
        .contains("since 1 January 2026");
    assertThat(grace.get(page(office.lantern)).body())
        .containsPattern("Branches</h2>\\s*<ul>\\s*<li><a href=\"[^\"]*" + id(office.bridge));
  }

  @Test
  void itIsShownOnTheDaysOnWhichItIsSoAndOnNoOthers() throws Exception {
    change(
        office.lantern,
        "branch",
        "Stone Bridge Works",
        "branch-since",
        "2024-02-01",
        "branch-until",
        "2024-03-31");

    assertThat(family(office.bridge, "2024-01-31")).isFalse();
    assertThat(family(office.bridge, "2024-02-01")).isTrue();
    assertThat(family(office.bridge, "2024-03-31")).isTrue();
    assertThat(family(office.bridge, "2024-04-01")).isFalse();
    assertThat(family(office.bridge, "")).isFalse();
  }

  private boolean family(PartyId party, String day) throws Exception {
    return grace.get(page(party) + "?as_of=" + day).body().contains("Part of</dt>");
  }

  @Test
  void itsDaysAreChangedAndALineWithoutANameIsTakenAway() throws Exception {
    change(office.bridge, "parent", "Lantern Water Alliance");
    var relation = RELATION.matcher(grace.get(page(office.bridge) + "/edit").body());
    assertThat(relation.find()).isTrue();

    change(
        office.bridge,
        "parent-relation",
        relation.group(1),
        "parent",
        "Lantern Water Alliance",
        "parent-until",
        "2026-02-28");
    assertThat(grace.get(page(office.bridge) + "?as_of=2026-02-01").body())
        .contains("until 28 February 2026");

    change(office.bridge, "parent-relation", relation.group(1), "parent", "");
    assertThat(grace.get(page(office.bridge) + "?as_of=2026-02-01").body())
        .doesNotContain("Part of</dt>");
  }

  @Test
  void nobodyIsAPartOfItself() throws Exception {
    change(office.bridge, "parent", "Lantern Water Alliance");

    var answer = change(office.lantern, "parent", "Stone Bridge Works", "country", "NOR");

    assertThat(answer.body())
        .contains("a part of itself")
        .contains("id=\"field-parent\" class=\"field-bad\"");
    assertThat(grace.get(page(office.lantern)).body())
        .doesNotContain("Part of</dt>")
        .doesNotContain("NOR");
  }

  @Test
  void aCircleNeedsDaysOnWhichAllOfItIsSo() throws Exception {
    change(office.bridge, "parent", "Lantern Water Alliance", "parent-until", "2025-12-31");
    change(office.lantern, "parent", "Stone Bridge Works", "parent-since", "2026-01-01");

    assertThat(family(office.lantern, "2026-01-01")).isTrue();
    assertThat(family(office.bridge, "2025-12-31")).isTrue();
  }

  @Test
  void aNameThatNobodyBearsIsToldBesideItsLine() throws Exception {
    var answer = change(office.bridge, "branch", "Nobody Whom We Know");

    assertThat(answer.body())
        .contains("is no partner in the register")
        .contains("id=\"field-branch\" class=\"field-bad\"")
        .contains("value=\"Nobody Whom We Know\"");
  }

  /** Sends the form with the name that the partner has, and these fields. */
  private HttpResponse<String> change(PartyId party, String... fields) throws Exception {
    var name = party.equals(office.lantern) ? "Lantern Water Alliance" : "Stone Bridge Works";
    var all = Stream.concat(Stream.of("text", name, "use", "name"), Stream.of(fields));
    var edit = page(party) + "/edit";
    return grace.post(edit, edit, all.toArray(String[]::new));
  }

  private String page(PartyId party) {
    return office.home + "/partners/" + id(party);
  }

  private static String id(PartyId party) {
    return Ids.brief(party.value());
  }
}
