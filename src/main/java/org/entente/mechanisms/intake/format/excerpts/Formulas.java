package org.entente.mechanisms.intake.format.excerpts;

import java.util.regex.Pattern;

/**
 * Texts that a spreadsheet would compute, were they written into a text table as they are; numbers
 * are none. What is written with an apostrophe before it is read without.
 */
public final class Formulas {

  private static final Pattern COMPUTED = Pattern.compile("^[=+\\-@\\t\\r]");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?\\d{1,3}([ .,']?\\d{3})*([.,]\\d+)?|[+-]?\\d+([.,]\\d+)?");
  private static final Pattern GUARDED = Pattern.compile("(?s)'([=+\\-@\\t\\r].*)");

  private Formulas() {}

  /** The cell as a spreadsheet will not compute it. */
  public static String harmless(String cell) {
    boolean computed = COMPUTED.matcher(cell).find() && !NUMBER.matcher(cell).matches();
    return computed ? "'" + cell : cell;
  }

  /** The cell as it was before it was made harmless. */
  public static String asWritten(String cell) {
    var guarded = GUARDED.matcher(cell);
    return guarded.matches() ? guarded.group(1) : cell;
  }
}
