package org.entente.reference.places.resolving;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.reference.places.AdminLevel;
import org.entente.reference.places.CountryCode;
import org.entente.reference.places.Pcode;
import org.entente.reference.places.Place;
import org.entente.reference.places.Resolution.Why;

/**
 * Finds places by code and by the other forms that codes are written in. A form that two places
 * could have finds neither.
 */
public final class CodeIndex {

  private static final double EXACT = 1.0;
  private static final double OTHER_PREFIX = 0.97;
  private static final double OTHER_PADDING = 0.93;
  private static final double WITHOUT_COUNTRY = 0.9;
  private static final double DEEPER = 0.9;
  private static final double LETTER_FOR_DIGIT = 0.85;

  private final PlaceTree tree;
  private final Map<String, Place> byCode = new HashMap<>();
  private final Map<String, Place> byUnpadded = new HashMap<>();
  private final Set<String> twoPlaces = new HashSet<>();

  /** A place whose code it is, or of whose code it is another form. */
  record Hit(Place place, double confidence, Why why) {

    boolean exact() {
      return why == Why.CODE_KNOWN;
    }

    boolean coarser() {
      return why == Why.DEEPER_THAN_GAZETTEER;
    }
  }

  public CodeIndex(PlaceTree tree) {
    this.tree = tree;
    for (var place : tree.places()) {
      byCode.merge(place.pcode().value(), place, CodeIndex::deeper);
      if (place.level() != AdminLevel.COUNTRY
          && byUnpadded.putIfAbsent(unpadded(place), place) != null) {
        twoPlaces.add(unpadded(place));
      }
    }
  }

  private static Place deeper(Place one, Place other) {
    return other.level().deeperThan(one.level()) ? other : one;
  }

  public Optional<Place> exactly(Pcode code) {
    return Optional.ofNullable(byCode.get(code.value()));
  }

  /** The code as it stands, of whatever level. */
  Optional<Hit> exact(String written) {
    return Pcode.read(written)
        .flatMap(this::exactly)
        .map(place -> new Hit(place, EXACT, Why.CODE_KNOWN));
  }

  /** Another form of the code of a place of this level; never one that it is only a part of. */
  Optional<Hit> otherForm(String written, AdminLevel level, Optional<Place> country) {
    return Pcode.read(written)
        .flatMap(code -> variant(code.value(), country))
        .filter(hit -> hit.place().level() == level);
  }

  private Optional<Hit> variant(String code, Optional<Place> country) {
    return otherPrefixes(code)
        .flatMap(it -> hit(byCode, it, OTHER_PREFIX, Why.CODE_OTHER_COUNTRY_PREFIX))
        .or(() -> unpaddedHit(code))
        .or(() -> withoutCountry(code, country))
        .or(() -> letterForDigit(code));
  }

  /** The longest code of the gazetteer that this one begins with, below the country. */
  Optional<Hit> coarser(String written) {
    var code = Pcode.read(written).map(Pcode::value).orElse("");
    var forms = Stream.concat(Stream.of(code), otherPrefixes(code).stream()).toList();
    for (int cut = code.length() - 1; cut > 2; cut--) {
      for (var form : forms) {
        var place = byCode.get(form.substring(0, Math.min(cut, form.length())));
        if (place != null && place.level() != AdminLevel.COUNTRY) {
          return Optional.of(new Hit(place, DEEPER, Why.DEEPER_THAN_GAZETTEER));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Hit> hit(Map<String, Place> map, String form, double sure, Why why) {
    return Optional.ofNullable(map.get(form)).map(place -> new Hit(place, sure, why));
  }

  private Optional<Hit> unpaddedHit(String code) {
    return Stream.concat(Stream.of(code), otherPrefixes(code).stream())
        .flatMap(form -> Stream.of(form, form.replaceFirst("(?<=^[A-Z]{2,3})0+", "")))
        .filter(form -> !twoPlaces.contains(form))
        .flatMap(form -> hit(byUnpadded, form, OTHER_PADDING, Why.CODE_OTHER_PADDING).stream())
        .findFirst()
        .or(() -> hit(byCode, withAZero(code), OTHER_PADDING, Why.CODE_OTHER_PADDING));
  }

  private static String withAZero(String code) {
    int letters = letters(code);
    return code.substring(0, letters) + "0" + code.substring(letters);
  }

  /** "101" in a mission of one country is that country's 0101, less a zero a spreadsheet ate. */
  private Optional<Hit> withoutCountry(String code, Optional<Place> country) {
    if (!code.chars().allMatch(Character::isDigit)) {
      return Optional.empty();
    }
    return country.flatMap(it -> CountryCode.of(it.pcode())).stream()
        .flatMap(letters -> Stream.of(letters.alpha2(), letters.alpha3()))
        .flatMap(prefix -> Stream.of(prefix + code, prefix + "0" + code))
        .flatMap(form -> hit(byCode, form, WITHOUT_COUNTRY, Why.CODE_WITHOUT_COUNTRY).stream())
        .findFirst();
  }

  /** "SSO1" and "SS0l": of the letters a code begins with, two or three are the country's. */
  private Optional<Hit> letterForDigit(String code) {
    var places =
        Stream.of(2, 3)
            .filter(prefix -> prefix < code.length())
            .map(prefix -> code.substring(0, prefix) + digits(code.substring(prefix)))
            .flatMap(form -> Stream.ofNullable(byCode.get(form)))
            .distinct()
            .toList();
    return places.size() == 1
        ? Optional.of(new Hit(places.getFirst(), LETTER_FOR_DIGIT, Why.CODE_LETTER_FOR_DIGIT))
        : Optional.empty();
  }

  private static String digits(String lookalikes) {
    return lookalikes.replace('O', '0').replace('I', '1').replace('L', '1');
  }

  private static int letters(String code) {
    int letters = 0;
    while (letters < code.length() && Character.isLetter(code.charAt(letters))) {
      letters++;
    }
    return letters;
  }

  /** SS01 for SSD01 and the other way round. */
  private static Optional<String> otherPrefixes(String code) {
    int letters = letters(code);
    Function<CountryCode, String> other =
        country -> letters == 2 ? country.alpha3() : country.alpha2();
    return letters == 2 || letters == 3
        ? CountryCode.of(code.substring(0, letters))
            .map(country -> other.apply(country) + code.substring(letters))
        : Optional.empty();
  }

  /** The code without the zeros that fill up what each level adds to its parent's code. */
  private String unpadded(Place place) {
    var code = place.pcode().value();
    var above =
        tree.upwards(place)
            .skip(1)
            .filter(parent -> parent.level() != AdminLevel.COUNTRY)
            .filter(parent -> code.startsWith(parent.pcode().value()))
            .findFirst();
    if (above.isPresent()) {
      var added = code.substring(above.get().pcode().value().length());
      return unpadded(above.get()) + withoutZeros(added);
    }
    int letters = letters(code);
    return code.substring(0, letters) + withoutZeros(code.substring(letters));
  }

  private static String withoutZeros(String digits) {
    return digits.replaceFirst("^0+(?=.)", "");
  }
}
