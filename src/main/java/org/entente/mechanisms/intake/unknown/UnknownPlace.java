package org.entente.mechanisms.intake.unknown;

import java.util.List;
import java.util.Optional;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Labelled;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.questions.UnknownValue;
import org.entente.reference.places.Place;

/**
 * A place as reports write it that no gazetteer knows for sure: where it stands so, and which
 * places come nearest, the likeliest first.
 */
public record UnknownPlace(
    String written, List<Occurrence> occurrences, List<Candidate> candidates) {

  /** In which report it stands, whose, under which label, in which file, and what was asked. */
  public record Occurrence(
      Import.Id report, PartyId source, int label, String file, UnknownValue value)
      implements Labelled {}

  /**
   * A place that may be meant, how like its name is (0 to 1), and how many kilometres it lies from
   * the nearest of the rows that give a point; 0 when it lies around one.
   */
  public record Candidate(Place place, double likeness, Optional<Double> km) {}

  public UnknownPlace {
    occurrences = List.copyOf(occurrences);
    candidates = List.copyOf(candidates);
  }

  /** In how many rows it stands. */
  public int rows() {
    return occurrences.stream().mapToInt(each -> each.value().rows()).sum();
  }

  /** Whose reports it stands in, each once. */
  public List<PartyId> sources() {
    return occurrences.stream().map(Occurrence::source).distinct().toList();
  }
}
