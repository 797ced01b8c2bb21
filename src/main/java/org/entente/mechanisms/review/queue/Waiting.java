package org.entente.mechanisms.review.queue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Labelled;
import org.entente.mechanisms.review.Pair;
import org.entente.mechanisms.review.Proposal;

/**
 * Two records of one type that somebody should judge, whose they are and under which labels; open
 * until a first person did; perhaps claimed for some minutes.
 */
public record Waiting(
    Id id,
    String type,
    Proposal proposal,
    Side left,
    Side right,
    boolean open,
    Optional<Claim> claim) {

  /**
   * Names one pair. It is made of what the pair is (RFC 9562, version 3), so that a pair proposed
   * again is the same.
   */
  public record Id(UUID value) {

    public static Id of(MissionId mission, String type, Pair pair) {
      var written = mission.value() + " " + type + " " + pair.left() + " " + pair.right();
      return new Id(UUID.nameUUIDFromBytes(written.getBytes(UTF_8)));
    }

    /** As it stands in an address. */
    public String brief() {
      return Ids.brief(value);
    }
  }

  /** Whose one of the records is, and under which label. */
  public record Side(PartyId owner, int label) implements Labelled {}

  /** Who looks at it, by sign-in name, and until when nobody else does. */
  public record Claim(String by, Instant until) {}

  public Pair pair() {
    return proposal.pair();
  }

  /** Both records, as labelled things. */
  public List<Side> sides() {
    return List.of(left, right);
  }

  /** Who else than this person has it before them now. */
  public Optional<Claim> claimedByOther(String person, Instant now) {
    return claim.filter(it -> !it.by().equals(person) && it.until().isAfter(now));
  }
}
