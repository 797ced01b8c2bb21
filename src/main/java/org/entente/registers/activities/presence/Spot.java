package org.entente.registers.activities.presence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.identity.PartyId;
import org.entente.reference.places.PlaceId;

/**
 * One party's work in one sector at one place; place and sector are absent where they were not
 * recognised.
 */
public record Spot(Optional<PlaceId> place, Optional<String> sector, PartyId party) {

  /**
   * Names the spot in one value that is never absent, so that tables are searched by it: the first
   * half of the SHA-256 of its three parts as text with blanks between them, an absent one being
   * empty.
   */
  public UUID id() {
    var parts =
        place.map(found -> found.value().toString()).orElse("")
            + " "
            + sector.orElse("")
            + " "
            + party.value();
    try {
      var hash =
          ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(parts.getBytes(UTF_8)));
      return new UUID(hash.getLong(), hash.getLong());
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
