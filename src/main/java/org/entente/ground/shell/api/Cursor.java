package org.entente.ground.shell.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;
import org.entente.ground.identity.Ids;
import org.entente.ground.problem.Refused;

/**
 * Where the next page begins, as programs send it back: the last record of the page before, and a
 * print of the filters. It holds nothing but what that page told, and opens nothing; with other
 * filters it is refused.
 */
final class Cursor {

  private static final int PRINTED = 16;

  private Cursor() {}

  static String written(Standpoint last, Record filters) {
    var text = last.knownAt() + " " + Ids.brief(last.id()) + " " + print(filters);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** Empty for the first page. */
  static Optional<Standpoint> read(String written, Record filters) {
    return written.isBlank()
        ? Optional.empty()
        : Optional.of(parsed(written, filters).orElseThrow(Cursor::unknown));
  }

  private static Optional<Standpoint> parsed(String written, Record filters) {
    try {
      var text = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.US_ASCII);
      var parts = text.split(" ", -1);
      return parts.length == 3 && parts[2].equals(print(filters))
          ? Ids.read(parts[1]).map(id -> new Standpoint(Instant.parse(parts[0]), id))
          : Optional.empty();
    } catch (IllegalArgumentException | DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private static String print(Record filters) {
    return Prints.of(filters.toString().getBytes(StandardCharsets.UTF_8)).substring(0, PRINTED);
  }

  private static Refused unknown() {
    return new Refused(new ApiProblem.UnknownCursor());
  }
}
