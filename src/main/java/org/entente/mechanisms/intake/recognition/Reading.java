package org.entente.mechanisms.intake.recognition;

import java.util.Optional;
import java.util.Set;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.instructions.Instructions.ValueMeaning.Kind;
import org.entente.mechanisms.intake.understanding.ReadLine.ReadRow;
import org.entente.mechanisms.intake.values.How;
import org.entente.reference.partners.WrittenOrganisation;
import org.entente.reference.places.Resolution;
import org.entente.reference.places.WrittenPlace;

/**
 * A row as it is understood by itself: where it says that the work is and what place that is, its
 * sector, the code of its status, and the organisation as it writes it; and of which of these a
 * person said what they mean.
 */
public record Reading(
    ReadRow row,
    WrittenPlace where,
    Resolution place,
    Sector sector,
    Optional<String> status,
    WrittenOrganisation organisation,
    Set<Kind> decided) {

  public Reading {
    decided = Set.copyOf(decided);
  }

  /** How the place was recognised. */
  How howPlaced() {
    if (decided.contains(Kind.PLACE)) {
      return How.MAPPED;
    }
    return place
        .resolved()
        .map(found -> new How(way(found.method()), found.confidence()))
        .orElse(How.UNRESOLVED);
  }

  private static How.Way way(Resolution.Method method) {
    return switch (method) {
      case CODE -> How.Way.CODE;
      case NAME -> How.Way.NAME;
      case ALIAS -> How.Way.ALIAS;
      case FUZZY -> How.Way.FUZZY;
      case POINT -> How.Way.POINT;
    };
  }

  /** The sector as written, and its code when it was recognised. */
  public record Sector(String written, Optional<String> code) {}

  /** The column that names the organisation. */
  public Field whoColumn() {
    return row.value(Field.ORG_NAME).isEmpty() && !row.value(Field.ORG_ACRONYM).isEmpty()
        ? Field.ORG_ACRONYM
        : Field.ORG_NAME;
  }

  /** The column of the narrowest area that is written; of the place when no area is. */
  public Field whereColumn() {
    return WrittenWhere.narrowestField(row);
  }

  /** The areas in the row's own words; see {@link WrittenWhere#areas}. */
  public String areas() {
    return WrittenWhere.areas(row);
  }

  /** The narrowest name among those words. */
  public String narrowest() {
    return WrittenWhere.narrowest(row);
  }
}
