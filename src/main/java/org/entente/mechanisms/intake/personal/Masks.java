package org.entente.mechanisms.intake.personal;

import java.util.List;
import java.util.regex.Pattern;

/** What is left of a text once marks of persons are hidden or gone. */
final class Masks {

  private static final char DOT = '\u2022';
  private static final Pattern EMPTY_BRACKETS = Pattern.compile("[(\\[<]\\s*[)\\]>]");
  private static final Pattern BLANKS = Pattern.compile("[ \\t]{2,}");
  private static final Pattern BEFORE_A_STOP = Pattern.compile("\\s+([,.;:)\\]])");
  private static final Pattern NOTHING_SAID = Pattern.compile("[^\\p{L}\\p{Nd}]*");

  private Masks() {}

  /** For showing what was found: of each mark the first letter and its punctuation remain. */
  static String sample(String text, List<Mark> marks) {
    var shown = new StringBuilder(text);
    for (var mark : marks) {
      for (int at = mark.from() + 1; at < mark.until(); at++) {
        if (Character.isLetterOrDigit(shown.charAt(at))) {
          shown.setCharAt(at, DOT);
        }
      }
    }
    return shown.toString().strip();
  }

  /** A text without the holes that dropped marks left; blank when only punctuation is left. */
  static String tidy(String text) {
    if (text.indexOf(DOT) < 0 && NOTHING_SAID.matcher(text).matches()) {
      return "";
    }
    var closed = EMPTY_BRACKETS.matcher(text).replaceAll("");
    var single = BLANKS.matcher(closed).replaceAll(" ");
    return BEFORE_A_STOP.matcher(single).replaceAll("$1").strip();
  }
}
