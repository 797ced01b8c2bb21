package org.entente.reference.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.StoreContext;
import org.entente.ground.database.StoreTest;
import org.entente.ground.history.Rebuild;
import org.entente.ground.releasability.Scope;
import org.entente.ground.releasability.label.Label;
import org.junit.jupiter.api.Test;

@StoreTest
class AgreementsTest extends AgreementsField {

  @Test
  void anAgreementOpensAPartysDataOnlyOnceItsOwnPeopleAndTheReaderHaveSigned() {
    var agreement = drawUp(terms(lantern, bridge).build(), bridge);
    sign(agreement, bridge);
    assertThat(reads(bridge, confidentialOf(lantern))).isFalse();

    sign(agreement, lantern);
    assertThat(reads(bridge, confidentialOf(lantern))).isTrue();
    assertThat(reads(lantern, confidentialOf(bridge))).isFalse();
    assertThat(reads(ministry, confidentialOf(lantern))).isFalse();
  }

  @Test
  void changedTermsVoidTheSignaturesAndTheSameTermsDoNot() {
    var signed = inForce();
    change(signed, signed.deed().terms(), lantern);
    assertThat(reads(bridge, confidentialOf(lantern))).isTrue();

    change(signed, terms(lantern, bridge).until(TODAY.plusDays(9)).build(), lantern);
    assertThat(reads(bridge, confidentialOf(lantern))).isFalse();
    assertRefused(() -> sign(signed, lantern), new AgreementProblem.AgreementTermsChanged(1, 2));
  }

  @Test
  void anySignatoryEndsItsOwnPartAtOnceAndMaySignAgain() {
    var agreement = inForce();
    end(agreement, bridge, "no longer in the district");
    assertThat(reads(bridge, confidentialOf(lantern))).isFalse();

    sign(agreement, bridge);
    assertThat(reads(bridge, confidentialOf(lantern))).isTrue();
    assertRefused(
        () -> end(agreement, lantern, " "), new AgreementProblem.AgreementReasonMissing());
    assertRefused(
        () -> end(agreement, ministry, "why not"),
        new AgreementProblem.AgreementNotASignatory(agreement.id().toString()));
  }

  @Test
  void theDaysOfAnAgreementAreThoseOfTheMission() {
    var agreement =
        drawUp(terms(lantern, bridge).from(TODAY).until(TODAY.plusDays(1)).build(), lantern);
    sign(agreement, lantern);
    sign(agreement, bridge);

    assertThat(opens("2026-03-01T23:59:59Z")).isFalse();
    assertThat(opens("2026-03-02T00:00:00Z")).isTrue();
    assertThat(opens("2026-03-03T23:59:59Z")).isTrue();
    assertThat(opens("2026-03-04T00:00:00Z")).isFalse();
  }

  @Test
  void whatIsReleasedToAnAgreementIsReadByItsPartiesWhileTheyAreBound() {
    var agreement = inForce();
    var label = Label.of("restricted", bridge).releasableTo(List.of(agreement.asParty()));
    assertThat(reads(lantern, label)).isTrue();
    assertThat(reads(ministry, label)).isFalse();

    end(agreement, bridge, "over");
    assertThat(reads(lantern, label)).isFalse();
  }

  @Test
  void anAgreementOpensNothingThatIsReleasedToOthersOnly() {
    inForce();

    assertThat(reads(bridge, confidentialOf(lantern).releasableTo(List.of(ministry)))).isFalse();
  }

  @Test
  void onlyWhoDrewAnAgreementUpChangesItsTerms() {
    var agreement = inForce();

    assertRefused(
        () -> change(agreement, terms(lantern, bridge).until(TODAY).build(), bridge),
        new AgreementProblem.AgreementOfAnother(agreement.id().toString()));
  }

  @Test
  void agreementsAndWhatTheyOpenFollowFromTheRevisionsAlone() {
    end(inForce(), bridge, "over");
    inForce();
    var before = tables();

    Scope.run(node(), () -> StoreContext.get(Rebuild.class).rebuild(node()));

    assertThat(before).hasSize(2 + 4 + 3);
    assertThat(tables()).isEqualTo(before);
  }

  @Test
  void termsThatCannotHoldAreRefused() {
    assertRefused(
        () -> terms(lantern, lantern).build(), new AgreementProblem.AgreementSignatoriesMissing(1));
    assertRefused(
        () -> terms(lantern, bridge).from(TODAY).until(TODAY.minusDays(1)).build(),
        new AgreementProblem.AgreementEndsBeforeItBegins("2026-03-02", "2026-03-01"));
    assertRefused(
        () -> new Sharing(lantern, List.of(), "amber", List.of()),
        new AgreementProblem.AgreementLevelUnknown("amber"));
    assertRefused(
        () -> terms(lantern, bridge).giving(ministry, "restricted").build(),
        new AgreementProblem.AgreementSharesBeyondIt(ministry.value().toString()));
  }
}
