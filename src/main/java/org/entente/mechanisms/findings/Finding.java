package org.entente.mechanisms.findings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.identity.RecordRef;
import org.entente.ground.releasability.Labelled;

/**
 * Something that a rule noticed, and what people made of it. It belongs to the mission and carries
 * the labels of all records that it rests on: who may not read one of them is not told of it.
 */
public record Finding(Id id, Matter matter, Care care, PartyId owner, int label)
    implements Labelled {

  /** The type in history and in references. */
  public static final String TYPE = "finding";

  /** Names one finding. */
  public record Id(UUID value) {
    public RecordRef in(MissionId mission) {
      return new RecordRef(mission, TYPE, value);
    }

    public String brief() {
      return Ids.brief(value);
    }
  }

  /** What kinds of things are noticed. */
  public enum Kind {
    OVERLAP,
    DOUBLE_COUNT,
    CONFLICT,
    STALE,
    DOUBTFUL;

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of this word; empty when there is none. */
    public static Optional<Kind> of(String word) {
      return Arrays.stream(values()).filter(each -> each.word().equals(word)).findAny();
    }
  }

  /** What a revision keeps. */
  record Content(Matter matter, Care care) {}

  Content content() {
    return new Content(matter, care);
  }

  Finding caredFor(Care changed) {
    return new Finding(id, matter, changed, owner, label);
  }

  Finding about(Matter changed, int labelled) {
    return new Finding(id, changed, care, owner, labelled);
  }

  /** Whether it is about something that this party did or said. */
  public boolean concerns(PartyId party) {
    return matter.parties().contains(party);
  }
}
