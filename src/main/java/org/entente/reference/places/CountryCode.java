package org.entente.reference.places;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The letters of a country (ISO 3166-1): place codes begin with two of them or with three, and
 * which of the two differs from file to file. Names come from Unicode's CLDR.
 */
public record CountryCode(String alpha2, String alpha3) {

  private static final int TWO = 2;
  private static final int THREE = 3;
  private static final Map<String, CountryCode> BY_LETTERS = all();

  /** The country of these letters, two or three; empty when there is none. */
  public static Optional<CountryCode> of(String letters) {
    return Optional.ofNullable(BY_LETTERS.get(letters.toUpperCase(Locale.ROOT)));
  }

  /** The country whose letters a place code begins with; three letters count before two. */
  public static Optional<CountryCode> of(Pcode code) {
    return head(code, THREE).or(() -> head(code, TWO));
  }

  /** The place code of the country itself. */
  public Pcode pcode() {
    return new Pcode(alpha3);
  }

  /** The country's name in each of these languages (ISO 639-1). */
  public PlaceNames names(Iterable<String> languages) {
    var names = new TreeMap<String, String>();
    var country = new ULocale("", alpha2);
    languages.forEach(it -> names.put(it, country.getDisplayCountry(new ULocale(it))));
    return new PlaceNames(names, List.of());
  }

  private static Optional<CountryCode> head(Pcode code, int letters) {
    var value = code.value();
    boolean onlyTheseLetters =
        value.length() >= letters
            && value.chars().limit(letters).allMatch(Character::isLetter)
            && value.chars().skip(letters).limit(1).noneMatch(Character::isLetter);
    return onlyTheseLetters ? of(value.substring(0, letters)) : Optional.empty();
  }

  private static Map<String, CountryCode> all() {
    return Arrays.stream(Locale.getISOCountries())
        .map(alpha2 -> new CountryCode(alpha2, Locale.of("", alpha2).getISO3Country()))
        .flatMap(it -> Stream.of(Map.entry(it.alpha2, it), Map.entry(it.alpha3, it)))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
