package org.entente.mechanisms.reporting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.identity.RecordRef;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Labelled;
import org.entente.reference.places.PlaceId;

/** A line of the reporting calendar: a report that partners owe, once or again and again. */
public record Expectation(Id id, Owed owed, PartyId owner, int label) implements Labelled {

  /** The type in history and in references. */
  public static final String TYPE = "expectation";

  /** Names one line. */
  public record Id(UUID value) {
    RecordRef in(MissionId mission) {
      return new RecordRef(mission, TYPE, value);
    }
  }

  /** Whether each of the partners owes the report, or one of them for all. */
  public enum Bearing {
    ALL_OF,
    ANY_OF
  }

  /**
   * What is owed: the name of the report, by whom, from which of their sources (any when absent),
   * about which place and sector (all when absent), and when.
   */
  public record Owed(
      String name,
      List<PartyId> partners,
      Bearing bearing,
      Optional<String> source,
      Optional<PlaceId> place,
      Optional<String> sector,
      Schedule schedule) {

    public Owed {
      name = name.strip();
      partners = List.copyOf(partners);
      source = source.map(String::strip).filter(text -> !text.isEmpty());
      if (name.isEmpty()) {
        throw new Refused(new ReportingProblem.ReportNameMissing());
      }
      if (partners.isEmpty()) {
        throw new Refused(new ReportingProblem.NobodyOwes(name));
      }
    }

    /** Those who owe it: each partner alone, or all of them together. */
    List<List<PartyId>> bearers() {
      return switch (bearing) {
        case ALL_OF -> partners.stream().map(List::of).toList();
        case ANY_OF -> List.of(partners);
      };
    }
  }

  public Expectation saying(Owed changed) {
    return new Expectation(id, changed, owner, label);
  }
}
