package org.entente.mechanisms.intake.values;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Counts, per column of a report, the cells that hold marks of a person. */
public final class PersonalData {

  /** A mark by which a person can be reached. */
  public enum Kind {
    EMAIL,
    PHONE
  }

  /** So many cells of a column (from 0) hold this kind of mark. */
  public record Found(int column, Kind kind, int cells) {}

  private static final Pattern EMAIL =
      Pattern.compile("[\\p{L}\\p{Nd}._%+-]+@[\\p{L}\\p{Nd}-]+(?:\\.[\\p{L}\\p{Nd}-]+)+");
  private static final Pattern PHONE =
      Pattern.compile("(?<![\\p{L}\\p{Nd}.,])(?:\\+|00)\\d(?:[ ().-]{0,2}\\d){6,13}(?!\\p{Nd})");
  private static final Pattern LOCAL_PHONE =
      Pattern.compile("(?<![\\p{L}\\p{Nd}.,/-])0\\d(?:[ .-]?\\d){6,9}(?![\\p{Nd}/.-])");

  private static final int FEWEST_DIGITS = 7;

  private final Map<Integer, Map<Kind, Integer>> byColumn = new TreeMap<>();

  /** Looks through the cells of a row that stands so many times in the report. */
  public void look(List<String> cells, int copies) {
    for (int column = 0; column < cells.size(); column++) {
      for (var kind : Kind.values()) {
        if (holds(cells.get(column), kind)) {
          byColumn
              .computeIfAbsent(column, _ -> new EnumMap<>(Kind.class))
              .merge(kind, copies, Integer::sum);
        }
      }
    }
  }

  /** What was found so far, by column and kind. */
  public List<Found> found() {
    var all = new ArrayList<Found>();
    byColumn.forEach(
        (column, kinds) -> kinds.forEach((kind, cells) -> all.add(new Found(column, kind, cells))));
    return List.copyOf(all);
  }

  /** Whether a text holds a mark of this kind. */
  public static boolean holds(String text, Kind kind) {
    return switch (kind) {
      case EMAIL -> text.indexOf('@') > 0 && EMAIL.matcher(text).find();
      case PHONE -> holdsDigits(text) && holdsPhone(Folded.digits(text));
    };
  }

  /** Whether it has as many digits as the shortest number that is looked for. */
  private static boolean holdsDigits(String text) {
    int digits = 0;
    for (int i = 0; i < text.length() && digits < FEWEST_DIGITS; i++) {
      char letter = text.charAt(i);
      boolean digit = letter <= '9' ? letter >= '0' : letter > '~' && Character.isDigit(letter);
      digits += digit ? 1 : 0;
    }
    return digits == FEWEST_DIGITS;
  }

  private static boolean holdsPhone(String text) {
    return PHONE.matcher(text).find() || LOCAL_PHONE.matcher(text).find();
  }
}
