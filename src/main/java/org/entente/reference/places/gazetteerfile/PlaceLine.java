package org.entente.reference.places.gazetteerfile;

import java.util.Optional;
import org.entente.reference.places.AdminLevel;
import org.entente.reference.places.CountryCode;
import org.entente.reference.places.Pcode;
import org.entente.reference.places.PlaceNames;
import org.entente.reference.places.Validity;
import org.entente.reference.places.geometry.Shape;
import org.jspecify.annotations.Nullable;

/**
 * One place as a file describes it. The country's own code is always its three letters; the parent
 * is the file's word, or the next known level above in the same line.
 */
public record PlaceLine(
    AdminLevel level,
    Pcode pcode,
    @Nullable Pcode parentPcode,
    PlaceNames names,
    Validity validity,
    @Nullable Shape shape) {

  public Optional<Pcode> parent() {
    return Optional.ofNullable(parentPcode);
  }

  public Optional<Shape> drawn() {
    return Optional.ofNullable(shape);
  }

  /** The country of the place: itself, or told by the letters its code begins with. */
  public Optional<CountryCode> country() {
    return CountryCode.of(pcode);
  }

  /** The same for these days. */
  public PlaceLine holding(Validity days) {
    return new PlaceLine(level, pcode, parentPcode, names, days, shape);
  }

  PlaceLine with(@Nullable Shape itsShape) {
    return new PlaceLine(level, pcode, parentPcode, names, validity, itsShape);
  }
}
