package org.entente.ground.ledger.log.leaves;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.ledger.log.Hash;
import org.entente.ground.ledger.log.Malformed;
import org.entente.ground.ledger.log.Text;

/**
 * What the log holds of one revision: of which type, whose and when it was recorded, the index of
 * the leaf of the revision before, and a commitment to all else. Nothing in it names a person, and
 * without the commitment's salt its hash tells nothing of it.
 *
 * @param time in UTC, to the microsecond
 */
public record Leaf(
    String type, UUID owner, Instant time, Optional<Long> previous, Hash commitment) {

  private static final String FIRST = "entente-leaf/v1";
  private static final String NONE = "none";
  private static final int LINES = 6;

  public static Leaf read(byte[] bytes) {
    var lines = new String(bytes, UTF_8).split("\n", -1);
    if (lines.length != LINES + 1 || !lines[0].equals(FIRST) || !lines[LINES].isEmpty()) {
      throw new Malformed("no leaf: " + Text.excerpt(lines[0]));
    }
    var previous = Text.after("previous", lines[4]);
    try {
      return new Leaf(
          Text.after("type", lines[1]),
          UUID.fromString(Text.after("owner", lines[2])),
          Instant.parse(Text.after("time", lines[3])),
          previous.equals(NONE) ? Optional.empty() : Optional.of(Text.number(previous)),
          Hash.read(Text.after("commitment", lines[5])));
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      throw new Malformed("no leaf: " + unreadable.getMessage());
    }
  }

  /** The text that is hashed, in UTF-8. */
  public byte[] bytes() {
    return """
    %s
    type %s
    owner %s
    time %s
    previous %s
    commitment %s
    """
        .formatted(FIRST, type, owner, time, previous.map(String::valueOf).orElse(NONE), commitment)
        .getBytes(UTF_8);
  }

  public Hash hash() {
    return Hash.ofLeaf(bytes());
  }
}
