package org.entente.mechanisms.intake.gathering;

import java.util.List;
import java.util.stream.Stream;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.understanding.Layout;
import org.entente.mechanisms.intake.understanding.ReadLine.ReadRow;

/**
 * Whether a row lacks what a field would say: it says no more of whom, or of where though it says
 * where within. A row about a whole province lacks no district.
 */
final class Lacking {

  static final List<Field> ORGANISATION =
      List.of(Field.ORG_NAME, Field.ORG_ACRONYM, Field.ORG_CODE);

  private final List<Field> places;

  Lacking(Layout layout) {
    this.places =
        Stream.of(Field.values())
            .filter(field -> field.saysWhere() && layout.column(field).isPresent())
            .toList();
  }

  boolean lacks(ReadRow row, Field field) {
    if (ORGANISATION.contains(field)) {
      return ORGANISATION.stream().allMatch(each -> row.value(each).isEmpty());
    }
    if (field == Field.SECTOR) {
      return row.value(Field.SECTOR).isEmpty() && row.value(Field.SUBSECTOR).isEmpty();
    }
    return row.value(field).isEmpty() && (!field.saysWhere() || saysNoWiderArea(row, field));
  }

  /** It says nothing of where, or where within the area that the field would name. */
  private boolean saysNoWiderArea(ReadRow row, Field field) {
    int narrowest = -1;
    for (var place : places) {
      narrowest = row.value(place).isEmpty() ? narrowest : Math.max(narrowest, level(place));
    }
    return narrowest < 0 || narrowest > level(field);
  }

  /** How narrow an area a field names; a place or a point is within all areas. */
  static int level(Field field) {
    for (int level = 0; level <= Field.DEEPEST_LEVEL; level++) {
      if (field == Field.nameAt(level) || field == Field.codeAt(level)) {
        return level;
      }
    }
    return Field.DEEPEST_LEVEL + 1;
  }
}
