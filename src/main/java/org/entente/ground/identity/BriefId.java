package org.entente.ground.identity;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** An id as it stands in a URL: 22 letters instead of 36; the long form is read too. */
final class BriefId {

  private static final int BRIEF = 22;
  private static final int LONG = 36;

  private BriefId() {}

  static String write(UUID id) {
    var bytes = ByteBuffer.allocate(2 * Long.BYTES);
    bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  static Optional<UUID> read(String written) {
    try {
      return switch (written.length()) {
        case BRIEF -> {
          var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(written));
          yield Optional.of(new UUID(bytes.getLong(), bytes.getLong()));
        }
        case LONG -> Optional.of(UUID.fromString(written));
        default -> Optional.empty();
      };
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
