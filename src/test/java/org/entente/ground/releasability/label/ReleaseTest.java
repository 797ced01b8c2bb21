package org.entente.ground.releasability.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.entente.ground.identity.PartyId;
import org.junit.jupiter.api.Test;

class ReleaseTest {

  private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
  private static final PartyId WATER_NGO = party(1);
  private static final PartyId MINISTRY = party(2);
  private static final PartyId AGREEMENT = party(77);
  private static final PartyId DONOR = party(3);
  private static final PartyId COALITION = party(4);

  @Test
  void whoeverIsClearedForTheLevelReadsWhatNamesNobody() {
    var label = Label.of("restricted", WATER_NGO);

    assertThat(clear(Clearance.of(MINISTRY, "restricted"), label)).isTrue();
    assertThat(clear(Clearance.of(MINISTRY, "confidential"), label)).isTrue();
    assertThat(clear(Clearance.of(MINISTRY, "public"), label)).isFalse();
  }

  @Test
  void aNamedPartyReadsAndAnotherOfTheSameLevelDoesNot() {
    var label = Label.of("confidential", WATER_NGO).releasableTo(List.of(MINISTRY));

    assertThat(clear(Clearance.of(MINISTRY, "confidential"), label)).isTrue();
    assertThat(clear(Clearance.of(DONOR, "strictly-confidential"), label)).isFalse();
  }

  @Test
  void aNamedPartyThatIsNotClearedForTheLevelDoesNotRead() {
    var label = Label.of("confidential", WATER_NGO).releasableTo(List.of(MINISTRY));

    assertThat(clear(Clearance.of(MINISTRY, "restricted"), label)).isFalse();
  }

  @Test
  void aMemberOfANamedGroupReads() {
    var label = Label.of("restricted", WATER_NGO).releasableTo(List.of(COALITION));
    var member = Clearance.of(DONOR, "restricted").inGroups(Set.of(COALITION));

    assertThat(clear(member, label)).isTrue();
    assertThat(clear(Clearance.of(DONOR, "restricted"), label)).isFalse();
  }

  @Test
  void whoeverPutTheLabelOnKeepsReading() {
    var label = Label.of("strictly-confidential", WATER_NGO).releasableTo(List.of(MINISTRY));

    assertThat(clear(Clearance.of(WATER_NGO, "public"), label)).isTrue();
  }

  @Test
  void anUnknownPolicyLevelOrTagReleasesToNobody() {
    var cleared = Clearance.of(MINISTRY, "strictly-confidential");
    var foreign = new Label("other", "restricted", List.of(), WATER_NGO);
    var level = Label.of("cosmic", WATER_NGO);
    var tag = labelWith(Category.Kind.PERMISSIVE, "caveat", "x");
    var kind = labelWith(Category.Kind.INFORMATIVE, Category.RELEASABLE_TO, "x");

    assertThat(List.of(foreign, level, tag, kind))
        .allSatisfy(label -> assertThat(clear(cleared, label)).isFalse());
  }

  @Test
  void anEmptyListOfPartiesReleasesToNobodyElse() {
    var label = Label.of("public", WATER_NGO).releasableTo(List.of());

    assertThat(clear(Clearance.of(MINISTRY, "strictly-confidential"), label)).isFalse();
  }

  @Test
  void severalPermissiveCategoriesMustAllBeMet() {
    var ministry = category(Category.Kind.PERMISSIVE, Category.RELEASABLE_TO, MINISTRY);
    var donor = category(Category.Kind.PERMISSIVE, Category.RELEASABLE_TO, DONOR);
    var both = new Label(Policy.ENTENTE, "public", List.of(ministry, donor), WATER_NGO);

    assertThat(clear(Clearance.of(MINISTRY, "public"), both)).isFalse();
    assertThat(clear(Clearance.of(MINISTRY, "public").inGroups(Set.of(DONOR)), both)).isTrue();
  }

  @Test
  void aRestrictiveCategoryAsksForEveryValue() {
    var courses = new Policy.Tag("courses", Category.Kind.RESTRICTIVE, Set.of());
    var policy = new Policy("p", List.of("low"), List.of(courses), List.of(), Map.of());
    var values = new TreeSet<>(Set.of("a", "b"));
    var label =
        new Label(
            "p",
            "low",
            List.of(new Category(Category.Kind.RESTRICTIVE, "courses", values)),
            WATER_NGO);

    assertThat(clear(holding(Set.of("a", "b", "c")), label, policy)).isTrue();
    assertThat(clear(holding(Set.of("a")), label, policy)).isFalse();
  }

  @Test
  void whatIsUnderAnEmbargoIsReadByItsOriginatorAloneUntilThen() {
    var end = NOW.plusSeconds(60);
    var label = Label.of("public", WATER_NGO).embargoedUntil(end);
    var minister = Clearance.of(MINISTRY, "strictly-confidential");

    assertThat(clear(minister, label)).isFalse();
    assertThat(clear(Clearance.of(WATER_NGO, "public"), label)).isTrue();
    assertThat(Release.clear(minister, label, Policies.shipped(), end)).isTrue();
  }

  @Test
  void aDayOfReviewThatIsPastWidensNothing() {
    var past = Terms.NONE.reviewedOn(LocalDate.of(2020, 1, 1));
    var label = Label.of("confidential", WATER_NGO).under(past);

    assertThat(clear(Clearance.of(MINISTRY, "restricted"), label)).isFalse();
    assertThat(clear(Clearance.of(MINISTRY, "confidential"), label)).isTrue();
  }

  @Test
  void whoReadsForAnotherPurposeDoesNotRead() {
    var label = Label.of("restricted", WATER_NGO).forPurposes(List.of("protection"));
    var reader = Clearance.of(MINISTRY, "restricted");

    assertThat(clear(reader, label)).isFalse();
    assertThat(clear(reader.forPurposes(Set.of("funding")), label)).isFalse();
    assertThat(clear(reader.forPurposes(Set.of("funding", "protection")), label)).isTrue();
  }

  @Test
  void aPurposeThatThePolicyDoesNotKnowReleasesToNobody() {
    var label = Label.of("public", WATER_NGO).forPurposes(List.of("curiosity"));

    assertThat(clear(Clearance.of(MINISTRY, "public").forPurposes(Set.of("curiosity")), label))
        .isFalse();
  }

  @Test
  void aLevelOfAnotherPolicyIsReadByWhomItsWorthAllows() {
    var amber = new Label("tlp", "amber", List.of(), WATER_NGO);

    assertThat(clear(Clearance.of(MINISTRY, "restricted"), amber)).isFalse();
    assertThat(clear(Clearance.of(MINISTRY, "confidential"), amber)).isTrue();
  }

  @Test
  void aLevelThatIsForNamedRecipientsReleasesToNobodyWhenNobodyIsNamed() {
    var red = new Label("tlp", "red", List.of(), WATER_NGO);
    var minister = Clearance.of(MINISTRY, "strictly-confidential");

    assertThat(clear(minister, red)).isFalse();
    assertThat(clear(minister, red.releasableTo(List.of(MINISTRY)))).isTrue();
    assertThat(clear(minister, red.releasableTo(List.of(DONOR)))).isFalse();
  }

  @Test
  void anAlternativeInTheReadersPolicyIsEnoughAndNarrowedWithTheMarking() {
    var secret = new Confidentiality("un", "strictly-confidential", List.of());
    var green = new Confidentiality("tlp", "green", List.of());
    var label = new Label(new Marking(secret, WATER_NGO).orElse(green));
    var reader = Clearance.of(MINISTRY, "restricted");

    assertThat(clear(reader, label)).isTrue();
    assertThat(clear(reader, label.releasableTo(List.of(DONOR)))).isFalse();
  }

  @Test
  void anAgreementRaisesTheLevelForWhatThatPartyMarkedAndNoOther() {
    var grant = new Grant(DONOR, AGREEMENT, Optional.of("confidential"), Set.of());
    var reader = Clearance.of(MINISTRY, "restricted").agreedWith(Set.of(grant));

    assertThat(clear(reader, Label.of("confidential", DONOR))).isTrue();
    assertThat(clear(reader, Label.of("strictly-confidential", DONOR))).isFalse();
    assertThat(clear(reader, Label.of("confidential", WATER_NGO))).isFalse();
    assertThat(clear(reader, Label.of("public", DONOR).releasableTo(List.of(COALITION)))).isFalse();
  }

  @Test
  void whatItsGiverReleasesToAnAgreementIsReadUnderItAndWhatOthersReleaseToItIsNot() {
    var grant = new Grant(DONOR, AGREEMENT, Optional.empty(), Set.of());
    var reader = Clearance.of(MINISTRY, "restricted").agreedWith(Set.of(grant));

    assertThat(clear(reader, Label.of("restricted", DONOR).releasableTo(List.of(AGREEMENT))))
        .isTrue();
    assertThat(clear(reader, Label.of("confidential", DONOR).releasableTo(List.of(AGREEMENT))))
        .isFalse();
    assertThat(clear(reader, Label.of("restricted", WATER_NGO).releasableTo(List.of(AGREEMENT))))
        .isFalse();
  }

  @Test
  void twoAgreementsTogetherOpenNothingThatNeitherOpens() {
    var high = new Grant(DONOR, AGREEMENT, Optional.of("confidential"), Set.of("planning"));
    var wide = new Grant(DONOR, party(78), Optional.of("restricted"), Set.of("funding"));
    var reader = Clearance.of(MINISTRY, "restricted").agreedWith(Set.of(high, wide));
    var confidential = Label.of("confidential", DONOR);

    assertThat(clear(reader, confidential.forPurposes(Set.of("planning")))).isTrue();
    assertThat(clear(reader, confidential.forPurposes(Set.of("funding")))).isFalse();
    assertThat(clear(reader, Label.of("restricted", DONOR).forPurposes(Set.of("funding"))))
        .isTrue();
  }

  @Test
  void anAgreementOpensNothingToWhoTakesPartWithoutReading() {
    var grant = new Grant(DONOR, AGREEMENT, Optional.of("confidential"), Set.of());
    var administrator = Clearance.of(MINISTRY, "public").agreedWith(Set.of(grant));

    assertThat(clear(administrator, Label.of("restricted", DONOR))).isFalse();
  }

  private static boolean clear(Clearance clearance, Label label) {
    return Release.clear(clearance, label, Policies.shipped(), NOW);
  }

  private static boolean clear(Clearance clearance, Label label, Policy policy) {
    return Release.clear(clearance, label, Policies.shippedAnd(List.of(policy)), NOW);
  }

  private static Clearance holding(Set<String> courses) {
    return new Clearance(
        MINISTRY,
        Set.of(),
        Map.of("p", "low"),
        Map.of(new Clearance.TagOf("p", "courses"), courses),
        Set.of());
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
