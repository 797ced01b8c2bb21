package org.entente.ground.releasability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.entente.ground.identity.PartyId;
import org.junit.jupiter.api.Test;

class ReleaseTest {

  private static final PartyId WATER_NGO = party(1);
  private static final PartyId MINISTRY = party(2);
  private static final PartyId DONOR = party(3);
  private static final PartyId COALITION = party(4);

  @Test
  void whoeverIsClearedForTheLevelReadsWhatNamesNobody() {
    var label = Label.of("restricted", WATER_NGO);

    assertThat(Release.clear(Clearance.of(MINISTRY, "restricted"), label)).isTrue();
    assertThat(Release.clear(Clearance.of(MINISTRY, "confidential"), label)).isTrue();
    assertThat(Release.clear(Clearance.of(MINISTRY, "public"), label)).isFalse();
  }

  @Test
  void aNamedPartyReadsAndAnotherOfTheSameLevelDoesNot() {
    var label = Label.of("confidential", WATER_NGO).releasableTo(List.of(MINISTRY));

    assertThat(Release.clear(Clearance.of(MINISTRY, "confidential"), label)).isTrue();
    assertThat(Release.clear(Clearance.of(DONOR, "strictly-confidential"), label)).isFalse();
  }

  @Test
  void aNamedPartyThatIsNotClearedForTheLevelDoesNotRead() {
    var label = Label.of("confidential", WATER_NGO).releasableTo(List.of(MINISTRY));

    assertThat(Release.clear(Clearance.of(MINISTRY, "restricted"), label)).isFalse();
  }

  @Test
  void aMemberOfANamedGroupReads() {
    var label = Label.of("restricted", WATER_NGO).releasableTo(List.of(COALITION));
    var member = Clearance.of(DONOR, "restricted").inGroups(Set.of(COALITION));

    assertThat(Release.clear(member, label)).isTrue();
    assertThat(Release.clear(Clearance.of(DONOR, "restricted"), label)).isFalse();
  }

  @Test
  void whoeverPutTheLabelOnKeepsReading() {
    var label = Label.of("strictly-confidential", WATER_NGO).releasableTo(List.of(MINISTRY));

    assertThat(Release.clear(Clearance.of(WATER_NGO, "public"), label)).isTrue();
  }

  @Test
  void anUnknownPolicyLevelOrTagReleasesToNobody() {
    var cleared = Clearance.of(MINISTRY, "strictly-confidential");
    var foreign = new Label("other", "restricted", List.of(), WATER_NGO);
    var level = Label.of("cosmic", WATER_NGO);
    var tag = labelWith(Category.Kind.PERMISSIVE, "caveat", "x");
    var kind = labelWith(Category.Kind.INFORMATIVE, Category.RELEASABLE_TO, "x");

    assertThat(List.of(foreign, level, tag, kind))
        .allSatisfy(label -> assertThat(Release.clear(cleared, label)).isFalse());
    assertThat(Release.clear(cleared, Label.of("public", WATER_NGO), Optional.empty())).isFalse();
  }

  @Test
  void anEmptyListOfPartiesReleasesToNobodyElse() {
    var label = Label.of("public", WATER_NGO).releasableTo(List.of());

    assertThat(Release.clear(Clearance.of(MINISTRY, "strictly-confidential"), label)).isFalse();
  }

  @Test
  void severalPermissiveCategoriesMustAllBeMet() {
    var ministry = category(Category.Kind.PERMISSIVE, Category.RELEASABLE_TO, MINISTRY);
    var donor = category(Category.Kind.PERMISSIVE, Category.RELEASABLE_TO, DONOR);
    var both = new Label(Policy.ENTENTE, "public", List.of(ministry, donor), WATER_NGO);

    assertThat(Release.clear(Clearance.of(MINISTRY, "public"), both)).isFalse();
    assertThat(Release.clear(Clearance.of(MINISTRY, "public").inGroups(Set.of(DONOR)), both))
        .isTrue();
  }

  @Test
  void aRestrictiveCategoryAsksForEveryValue() {
    var policy = new Policy("p", List.of("low"), Map.of("courses", Category.Kind.RESTRICTIVE));
    var values = new TreeSet<>(Set.of("a", "b"));
    var label =
        new Label(
            "p",
            "low",
            List.of(new Category(Category.Kind.RESTRICTIVE, "courses", values)),
            WATER_NGO);

    assertThat(Release.clear(holding(Set.of("a", "b", "c")), label, Optional.of(policy))).isTrue();
    assertThat(Release.clear(holding(Set.of("a")), label, Optional.of(policy))).isFalse();
  }

  private static Clearance holding(Set<String> courses) {
    return new Clearance(MINISTRY, Set.of(), Map.of("p", "low"), Map.of("courses", courses));
  }

  private static Label labelWith(Category.Kind kind, String tag, String value) {
    var category = new Category(kind, tag, new TreeSet<>(Set.of(value)));
    return new Label(Policy.ENTENTE, "public", List.of(category), WATER_NGO);
  }

  private static Category category(Category.Kind kind, String tag, PartyId party) {
    return new Category(kind, tag, new TreeSet<>(Set.of(party.value().toString())));
  }

  private static PartyId party(int number) {
    return new PartyId(new UUID(0, number));
  }
}
