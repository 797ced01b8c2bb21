package org.entente.mechanisms.intake.sources;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.entente.ground.history.Act;
import org.entente.ground.identity.PartyId;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.label.Label;
import org.entente.ground.releasability.label.Policy;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.IntakeProblem;
import org.entente.mechanisms.intake.Receipt;
import org.entente.mechanisms.intake.instructions.Instructions.Treatment;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What the source of an import has to say on its way: its terms, what becomes of cells about
 * persons, and who may have the file as it was given.
 */
@Component
public class SourceTerms {

  private final Sources sources;
  private final Labels labels;
  private final InstantSource clock;
  private final boolean licenceRequired;

  SourceTerms(
      Sources sources,
      Labels labels,
      InstantSource clock,
      @Value("${entente.intake.licence-required:false}") boolean licenceRequired) {
    this.sources = sources;
    this.labels = labels;
    this.clock = clock;
    this.licenceRequired = licenceRequired;
  }

  /** The import with the terms that its source is known to have, as far as none came with it. */
  public Import completed(Import fresh, Audience owner) {
    var given = fresh.given();
    var known = fresh.under(sources.complete(given.terms(), given.partner(), owner));
    int own = labelOfFile(known, fresh.label());
    return known.given().terms().blur().map(_ -> known.split(own, fresh.label())).orElse(known);
  }

  /** Of an import whose records come under a label: that of those who read exact places too. */
  public int labelOfFile(Import given, int ofRecords) {
    return given
        .given()
        .terms()
        .blur()
        .map(blur -> labels.join(ofRecords, blur.exactLabel()))
        .orElse(ofRecords);
  }

  /** With what was decided about its source's columns, where nothing was about this file's. */
  public Import treated(Import given, Audience owner) {
    requireLicence(given);
    var decided = given.instructions().personal();
    var treatments =
        sources.treatments(decided, given.given().partner(), given.given().terms().source(), owner);
    return given.instructed(given.instructions().treating(treatments));
  }

  private void requireLicence(Import given) {
    if (licenceRequired && given.given().licence().isEmpty()) {
      throw new Refused(
          new IntakeProblem.LicenceMissing(
              given.given().fileName(), given.given().terms().source()));
    }
  }

  /** Keeps the terms of a published import as those of its source. */
  public void learn(Import given, Audience owner) {
    var act = Act.of(given.mission(), given.course().givenBy(), "import", clock.instant());
    sources.learn(given.given().terms(), given.given().partner(), given.label(), act, owner);
  }

  /** Keeps what was decided about columns of an import for the next files of its source. */
  public Import learn(Import given, Map<String, Treatment> decided, String actor, Audience owner) {
    var act = Act.of(given.mission(), actor, "treatment", clock.instant());
    sources.learn(
        decided,
        given.given().partner(),
        given.given().terms().source(),
        given.label(),
        act,
        owner);
    return given;
  }

  /** The label of what only a partner itself reads: a file may hold what no record may. */
  public int ownLabel(PartyId partner) {
    return labels.intern(Label.of(Policy.mostOpenLevel(), partner).releasableTo(List.of(partner)));
  }

  /** The file as it was given is for its partner alone when it says anything about persons. */
  public int labelOfOriginal(Import given, Receipt receipt) {
    return receipt.personalData().isEmpty() ? given.label() : ownLabel(given.given().partner());
  }
}
