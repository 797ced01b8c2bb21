package org.entente.reference.places;

import java.util.List;
import java.util.UUID;
import org.entente.reference.places.gazetteerfile.Reading;

/**
 * What came of a gazetteer file. Each place that it tells of is counted as read and as one outcome;
 * a country that it points to without telling of it is made from its code and counted apart, and so
 * are the places that ended because a new edition does not tell of them. The batch is what can be
 * undone.
 */
public record PlacesReceipt(
    UUID batch, Outcomes outcomes, int countriesAdded, int ended, List<Reading.Faulty> issues) {

  /**
   * How many places were new, changed or as before; told twice in the file; of another country than
   * the mission's; or not taken, for which there is an issue each.
   */
  public record Outcomes(
      int created, int changed, int unchanged, int repeated, int elsewhere, int rejected) {}

  public PlacesReceipt {
    issues = List.copyOf(issues);
  }

  public int read() {
    return outcomes.created
        + outcomes.changed
        + outcomes.unchanged
        + outcomes.repeated
        + outcomes.elsewhere
        + outcomes.rejected;
  }
}
