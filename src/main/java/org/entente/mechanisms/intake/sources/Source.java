package org.entente.mechanisms.intake.sources;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.identity.RecordRef;
import org.entente.ground.releasability.Labelled;
import org.entente.mechanisms.intake.instructions.Instructions.Treatment;

/** A kind of report that one partner, its owner, sends again and again. */
public record Source(Id id, PartyId partner, Particulars said, int label) implements Labelled {

  /** The type in history and in references. */
  public static final String TYPE = "source";

  /** Names one source. */
  public record Id(UUID value) {
    RecordRef in(MissionId mission) {
      return new RecordRef(mission, TYPE, value);
    }
  }

  /**
   * What is known of it: its name among the partner's sources, licence and whether it may be passed
   * on, whom to ask, what becomes of cells about persons by column, and whether a file of it that
   * leaves no question open is published by itself.
   */
  public record Particulars(
      String name,
      Optional<String> licence,
      boolean reshare,
      Optional<String> contact,
      Map<String, Treatment> personal,
      boolean publishesItself) {

    public Particulars {
      name = name.strip();
      licence = written(licence);
      contact = written(contact);
      personal = Map.copyOf(personal);
    }

    /** As yet nothing is known but the name; it may be passed on until somebody says no. */
    static Particulars named(String name) {
      return new Particulars(name, Optional.empty(), true, Optional.empty(), Map.of(), false);
    }

    Particulars under(Terms terms) {
      return new Particulars(
          name,
          terms.licence().or(() -> licence),
          terms.reshare().orElse(reshare),
          contact,
          personal,
          publishesItself);
    }

    /** With what was decided about some columns; the other columns stay as they were. */
    Particulars treating(Map<String, Treatment> decided) {
      var all = new TreeMap<>(personal);
      all.putAll(decided);
      return new Particulars(name, licence, reshare, contact, all, publishesItself);
    }

    private static Optional<String> written(Optional<String> text) {
      return text.map(String::strip).filter(stripped -> !stripped.isEmpty());
    }
  }

  Source saying(Particulars changed) {
    return new Source(id, partner, changed, label);
  }
}
