package org.entente.mechanisms.intake.publication;

import java.util.List;
import java.util.Optional;
import org.entente.ground.history.Act;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.label.Label;
import org.entente.mechanisms.intake.Import;
import org.entente.reference.partners.Particulars;
import org.entente.reference.partners.Partners;
import org.entente.reference.partners.Party;

/** The partner whose report it is: registered, by the mission, with its first report. */
record Reporter(Partners partners, Labels labels) {

  private static final String LEVEL = "restricted";

  /** The partner, if nobody knew it before: an audience made earlier does not see it yet. */
  Optional<Party> register(Import given, Act act, Audience owner) {
    var partner = given.given().partner();
    if (partners.find(partner, owner).isPresent()) {
      return Optional.empty();
    }
    var mission = given.mission().itself();
    var party =
        new Party(
            partner,
            Particulars.named(given.given().partnerName()),
            mission,
            labels.intern(Label.of(LEVEL, mission)));
    partners.record(List.of(new Partners.Entry(party, Optional.empty())), act);
    return Optional.of(party);
  }
}
