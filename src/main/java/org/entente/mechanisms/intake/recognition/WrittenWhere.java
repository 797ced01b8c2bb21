package org.entente.mechanisms.intake.recognition;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.understanding.ReadLine.ReadRow;
import org.entente.reference.places.AdminLevel;
import org.entente.reference.places.WrittenPlace;

/** Where a row says that the work is, read from all its columns that say so. */
public final class WrittenWhere {

  private static final int DEEPEST = 4;
  private static final double POLE = 90;
  private static final double DATE_LINE = 180;

  private WrittenWhere() {}

  public static WrittenPlace of(ReadRow row) {
    Map<AdminLevel, String> codes = new EnumMap<>(AdminLevel.class);
    Map<AdminLevel, String> names = new EnumMap<>(AdminLevel.class);
    for (int number = 0; number <= DEEPEST; number++) {
      put(row.value(Field.codeAt(number)), number, codes);
      put(row.value(Field.nameAt(number)), number, names);
    }
    var place = new WrittenPlace(codes, names, row.value(Field.PLACE_NAME), null);
    var latitude = degrees(row.value(Field.LAT), POLE);
    var longitude = degrees(row.value(Field.LON), DATE_LINE);
    return latitude.isPresent() && longitude.isPresent()
        ? place.withPoint(latitude.get(), longitude.get())
        : place;
  }

  private static void put(String written, int number, Map<AdminLevel, String> byLevel) {
    if (!written.isEmpty()) {
      byLevel.put(AdminLevel.of(number).orElseThrow(), written);
    }
  }

  /** The place in the row's own words, the widest area first. */
  static String text(ReadRow row) {
    var words = areaWords(row);
    words.add(row.value(Field.PLACE_NAME));
    words.remove("");
    return String.join(", ", words);
  }

  /**
   * The areas in the row's own words, the widest first; the place within them when no area is
   * written. What is decided about a place is decided about these words.
   */
  static String areas(ReadRow row) {
    var words = areaWords(row);
    return words.isEmpty() ? row.value(Field.PLACE_NAME) : String.join(", ", words);
  }

  /** The narrowest name among those words; blank when only codes are written. */
  static String narrowest(ReadRow row) {
    for (int number = DEEPEST; number > 0; number--) {
      var name = row.value(Field.nameAt(number));
      if (!name.isEmpty()) {
        return name;
      }
    }
    return areaWords(row).isEmpty() ? row.value(Field.PLACE_NAME) : "";
  }

  /** The column of the narrowest area that is written; of the place when no area is. */
  static Field narrowestField(ReadRow row) {
    for (int number = DEEPEST; number >= 0; number--) {
      for (var field : List.of(Field.nameAt(number), Field.codeAt(number))) {
        if (!row.value(field).isEmpty()) {
          return field;
        }
      }
    }
    return Field.PLACE_NAME;
  }

  private static SequencedSet<String> areaWords(ReadRow row) {
    var words = new LinkedHashSet<String>();
    for (int number = 0; number <= DEEPEST; number++) {
      words.add(row.value(Field.nameAt(number)));
      words.add(row.value(Field.codeAt(number)));
    }
    words.remove("");
    return words;
  }

  private static Optional<Double> degrees(String written, double most) {
    if (written.isEmpty()) {
      return Optional.empty();
    }
    try {
      var degrees = Double.parseDouble(written.replace(',', '.'));
      return Math.abs(degrees) <= most ? Optional.of(degrees) : Optional.empty();
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }
}
