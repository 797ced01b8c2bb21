package org.entente.reference.partners.labelling;

import java.time.ZoneId;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;

/** What a chooser may name in a label: parties and agreements; its days are those of the zone. */
public record LabelOffer(
    SequencedMap<PartyId, String> parties, SequencedMap<PartyId, String> agreements, ZoneId zone) {

  /** All that it may be released to, by brief id. */
  Set<String> briefs() {
    return Stream.concat(parties.keySet().stream(), agreements.keySet().stream())
        .map(party -> Ids.brief(party.value()))
        .collect(Collectors.toSet());
  }
}
