package org.entente.ground.releasability;

import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;

/**
 * For whom something is read: one reader in one mission, with the interned labels it may read,
 * decided once. Every read of labelled rows takes one and filters by it in the database.
 */
public final class Audience {

  /** No party: what belongs to one alone belongs to none of two. */
  static final PartyId NOBODY = new PartyId(new UUID(0, 0));

  private final String reader;
  private final MissionId mission;
  private final PartyId party;
  private final int[] readable;

  Audience(String reader, MissionId mission, PartyId party, Collection<Integer> readable) {
    this.reader = reader;
    this.mission = mission;
    this.party = party;
    this.readable = readable.stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  /** The same reader, who reads only what the other may read too; what is one's own is nobody's. */
  Audience within(Audience other) {
    var both = Arrays.stream(readable).filter(other::mayRead).boxed().toList();
    return new Audience(reader, mission, party.equals(other.party) ? party : NOBODY, both);
  }

  /** The sign-in name, or what acts in its place ("node"); for the log, never shown to others. */
  public String reader() {
    return reader;
  }

  public MissionId mission() {
    return mission;
  }

  /** The party on whose behalf is read. */
  public PartyId party() {
    return party;
  }

  /** The numbers of the labels that may be read, as the {@code int[]} that SQL compares with. */
  public int[] readableLabels() {
    return readable.clone();
  }

  /** Whether a row with this label may be shown to this audience. */
  public boolean mayRead(int label) {
    return Arrays.binarySearch(readable, label) >= 0;
  }

  @Override
  public String toString() {
    return "audience of " + reader + " with " + readable.length + " labels";
  }
}
