package org.entente.mechanisms.intake.personal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.entente.mechanisms.intake.personal.Mark.Kind;
import org.entente.mechanisms.intake.values.Folded;

/**
 * Finds marks of persons in a text: addresses of e-mail, phone numbers, and names behind a title;
 * among contacts also plain names and local phone numbers. Dates, counts and ids are none.
 */
public final class Marks {

  private static final Pattern EMAIL =
      Pattern.compile("[\\p{L}\\p{Nd}._%+-]+@[\\p{L}\\p{Nd}-]+(?:\\.[\\p{L}\\p{Nd}-]+)+");
  private static final Pattern PHONE_ABROAD =
      Pattern.compile("(?<![\\p{L}\\p{Nd}.,])\\+\\d(?:[ ().-]{0,2}\\d){6,13}(?!\\p{Nd})");
  private static final Pattern PHONE_IN_GROUPS =
      Pattern.compile("(?<![\\p{L}\\p{Nd}.,/-])0\\d{1,4}(?:[ .-]\\d{2,4}){2,4}(?![\\p{Nd}/.-])");
  private static final Pattern PHONE_AMONG_CONTACTS =
      Pattern.compile("(?<![\\p{L}\\p{Nd}])\\+?\\d(?:[ ()./-]{0,2}\\d){6,13}(?!\\p{Nd})");
  private static final Pattern DATE =
      Pattern.compile(
          "\\d{1,2}([ ./-])\\d{1,2}\\1\\d{2}(?:\\d{2})?(?!\\d)|\\d{4}([./-])\\d{1,2}\\2\\d{1,2}");
  private static final Pattern CALLS =
      Pattern.compile(
          "(?<!\\p{L})(?:tel|tél|phone|mobile|cell|whatsapp|call|celular|móvil|fax|هاتف|جوال)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern TITLED_NAME =
      Pattern.compile(
          "(?<!\\p{L})(?:Mrs?|Ms|Miss|Dr|Dra|Prof|Eng|Mme|Mlle|M|Sra?|Srta|Sheikh)\\.?\\s+"
              + "\\p{Lu}[\\p{L}'’-]+(?:\\s+\\p{Lu}[\\p{L}'’-]+){0,3}"
              + "|(?<!\\p{L})(?:السيد|السيدة|الدكتور|الدكتورة|الأستاذ|الأستاذة|المهندس|المهندسة)"
              + "\\s+\\p{L}{2,}(?:\\s+\\p{L}{2,}){0,2}");
  private static final Pattern PLAIN_NAME =
      Pattern.compile(
          "[\\p{Lu}\\p{Lo}][\\p{L}.'’-]*(?:[ \\u00A0]+[\\p{L}][\\p{L}.'’-]*){1,4}"
              + "(?<=[\\p{L}.])");
  private static final String FIRST_OF_A_TITLE = "MDPESا";
  private static final int FEWEST_DIGITS = 7;

  private Marks() {}

  /** The marks in a cell of a column that is used so, in the order in which they stand. */
  static List<Mark> in(String text, Use use) {
    boolean address = text.indexOf('@') > 0;
    boolean digits = text.length() >= FEWEST_DIGITS && digits(text) >= FEWEST_DIGITS;
    boolean names = use == Use.CONTACTS || (use == Use.WORDS && mayHoldTitle(text));
    if (!address && !digits && !names) {
      return List.of();
    }
    var marks = new ArrayList<Mark>();
    if (address) {
      add(marks, EMAIL, text, Kind.EMAIL);
    }
    if (digits) {
      phones(marks, Folded.digits(text), use);
    }
    if (names) {
      names(marks, text, use);
    }
    marks.sort(Comparator.comparingInt(Mark::from));
    return marks;
  }

  /** Whether somebody can be reached by what a text says, wherever it stands. */
  public static boolean reaches(String text) {
    return in(text, Use.WORDS).stream().anyMatch(mark -> mark.kind() != Kind.NAME);
  }

  /** Looks at first letters of words alone, because nearly every text holds no title. */
  private static boolean mayHoldTitle(String text) {
    char before = ' ';
    for (int at = 0; at < text.length() - 2; at++) {
      char letter = text.charAt(at);
      if (FIRST_OF_A_TITLE.indexOf(letter) >= 0 && !Character.isLetter(before)) {
        return true;
      }
      before = letter;
    }
    return false;
  }

  private static int digits(String text) {
    int digits = 0;
    for (int at = 0; at < text.length(); at++) {
      digits += isDigit(text.charAt(at)) ? 1 : 0;
    }
    return digits;
  }

  private static boolean isDigit(char letter) {
    return letter <= '9' ? letter >= '0' : letter > '~' && Character.isDigit(letter);
  }

  private static void phones(List<Mark> marks, String text, Use use) {
    add(marks, PHONE_ABROAD, text, Kind.PHONE);
    if (use == Use.WORDS) {
      add(marks, PHONE_IN_GROUPS, text, Kind.PHONE);
    }
    if (use == Use.CONTACTS || (use == Use.WORDS && CALLS.matcher(text).find())) {
      add(marks, PHONE_AMONG_CONTACTS, text, Kind.PHONE);
    }
  }

  private static void names(List<Mark> marks, String text, Use use) {
    add(marks, TITLED_NAME, text, Kind.NAME);
    if (use == Use.CONTACTS && marks.isEmpty() && PLAIN_NAME.matcher(text.strip()).matches()) {
      marks.add(new Mark(Kind.NAME, 0, text.length()));
    }
  }

  private static void add(List<Mark> marks, Pattern pattern, String text, Kind kind) {
    var found = pattern.matcher(text);
    while (found.find()) {
      var mark = new Mark(kind, found.start(), found.end());
      boolean date = kind == Kind.PHONE && DATE.matcher(found.group()).find();
      if (!date && marks.stream().noneMatch(mark::overlaps)) {
        marks.add(mark);
      }
    }
  }
}
