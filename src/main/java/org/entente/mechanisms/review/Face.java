package org.entente.mechanisms.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.identity.PartyId;

/**
 * A record as it stands on a card beside another: what it is called, its page within the mission,
 * whose it is, its fields in order, and where it lies, in degrees of WGS 84.
 */
public record Face(
    UUID record, String title, String path, PartyId owner, List<Line> lines, Optional<Spot> spot) {

  public Face {
    lines = List.copyOf(lines);
  }

  /** A field, as the message key that names it, and its value in words; never blank. */
  public record Line(String key, String value) {}

  public record Spot(double latitude, double longitude) {}
}
