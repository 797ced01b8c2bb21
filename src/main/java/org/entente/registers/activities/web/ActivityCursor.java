package org.entente.registers.activities.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;
import org.entente.ground.identity.Ids;
import org.entente.ground.problem.Refused;
import org.entente.registers.activities.ActivityProblem;
import org.entente.registers.activities.Standpoint;

/**
 * Where the next page begins, as programs send it back: the last activity of the page before, and a
 * print of the filters. It holds nothing but what that page told, and opens nothing; with other
 * filters it is refused.
 */
final class ActivityCursor {

  private ActivityCursor() {}

  static String written(Standpoint last, ActivityQuery query) {
    var text = last.knownAt() + " " + Ids.brief(last.id()) + " " + print(query);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** Empty for the first page. */
  static Optional<Standpoint> read(String written, ActivityQuery query) {
    return written.isBlank()
        ? Optional.empty()
        : Optional.of(parsed(written, query).orElseThrow(ActivityCursor::unknown));
  }

  private static Optional<Standpoint> parsed(String written, ActivityQuery query) {
    try {
      var text = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.US_ASCII);
      var parts = text.split(" ", -1);
      return parts.length == 3 && parts[2].equals(print(query))
          ? Ids.read(parts[1]).map(id -> new Standpoint(Instant.parse(parts[0]), id))
          : Optional.empty();
    } catch (IllegalArgumentException | DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private static String print(ActivityQuery query) {
    return Prints.of(query.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 16);
  }

  private static Refused unknown() {
    return new Refused(new ActivityProblem.UnknownCursor());
  }
}
