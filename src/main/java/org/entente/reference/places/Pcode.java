package org.entente.reference.places;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place code (OCHA P-code, or the ISO 3166-1 letters of a country) in one form: upper case,
 * without blanks, invisible characters or full-width letters. Keep the cell as given beside it.
 */
public record Pcode(String value) {

  private static final Normalizer2 PLAIN = Normalizer2.getNFKCInstance();
  private static final Pattern NO_PART_OF_A_CODE = Pattern.compile("[\\s\\p{Z}\\p{C}'`]+");

  public Pcode {
    value = plain(value);
    if (value.isEmpty()) {
      throw new IllegalArgumentException("a place code cannot be blank");
    }
  }

  /** Reads a cell; empty when nothing that could be a code is in it. */
  public static Optional<Pcode> read(String cell) {
    return plain(cell).isEmpty() ? Optional.empty() : Optional.of(new Pcode(cell));
  }

  private static String plain(String written) {
    return NO_PART_OF_A_CODE
        .matcher(PLAIN.normalize(written))
        .replaceAll("")
        .toUpperCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return value;
  }
}
