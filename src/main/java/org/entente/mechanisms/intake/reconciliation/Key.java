package org.entente.mechanisms.intake.reconciliation;

import java.util.Optional;
import org.entente.ground.identity.PartyId;
import org.entente.mechanisms.intake.values.Folded;

/**
 * What a row is about, in three words: who, where and in which sector; the recognised one where it
 * was recognised, else the writing, folded.
 */
public record Key(String organisation, String place, String sector) {

  public static Key of(
      PartyId organisation,
      Optional<String> place,
      String placeWritten,
      Optional<String> sector,
      String sectorWritten) {
    return new Key(
        organisation.value().toString(),
        place.orElseGet(() -> Folded.text(placeWritten)),
        sector.orElseGet(() -> Folded.text(sectorWritten)));
  }
}
