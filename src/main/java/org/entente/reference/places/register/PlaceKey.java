package org.entente.reference.places.register;

import org.entente.reference.places.AdminLevel;
import org.entente.reference.places.Pcode;
import org.entente.reference.places.gazetteerfile.PlaceLine;

/** By what two files mean the same place: its level and code; two levels may share a code. */
record PlaceKey(AdminLevel level, Pcode pcode) {

  static PlaceKey of(PlaceLine line) {
    return new PlaceKey(line.level(), line.pcode());
  }
}
