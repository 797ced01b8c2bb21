package org.entente.reference.places.gazetteerfile;

import static java.util.regex.Pattern.compile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.reference.places.PlaceNames;

/**
 * What a column or property says of a place, told from its name: COD-AB of all years (ADM2_PCODE,
 * admin2Pcode, ADM2_FR, admin2AltName1_en, validOn), lists of codes (Admin Level, P-Code, Parent
 * P-Code), geoBoundaries (shapeName, shapeISO) and HXL tags (#adm2+code).
 */
record Meaning(Kind kind, int level, String language) {

  static final int OWN_LEVEL = -1;

  /** The kinds of thing a column can hold. */
  enum Kind {
    CODE,
    NAME,
    ALIAS,
    LEVEL,
    PARENT,
    VALID_FROM,
    VALID_UNTIL
  }

  private record Rule(Pattern pattern, Kind kind) {}

  private static final String AT_LEVEL = "(?:adm|admin|administrative)_?(?:level_?)?([0-5])_?";
  private static final String LANGUAGE = "(?:_?([a-z]{2}))?\\d?";

  private static final List<Rule> OF_A_LEVEL =
      List.of(
          rule(AT_LEVEL + "(?:p_?code?|code|id)()", Kind.CODE),
          rule(
              AT_LEVEL + "(?:(?:name_?)?(?:alt|ref|alias|other)(?:_?name)?)_?\\d?" + LANGUAGE,
              Kind.ALIAS),
          rule(AT_LEVEL + "(?:name)?_?\\d?" + LANGUAGE, Kind.NAME),
          rule("#adm([0-5])(?:\\+[a-z_]+)*\\+(?:p?code|id)(?:\\+[a-z_]+)*()", Kind.CODE),
          rule("#adm([0-5])(?:\\+(?:name|v_[a-z_]+|i_([a-z]{2})|([a-z]{2})))*", Kind.NAME));

  private static final List<Rule> OF_THE_COUNTRY =
      List.of(
          rule("location|iso_?3|country_?(?:iso_?)?(?:code|3)|shapegroup|country_?id", Kind.CODE),
          rule("#country\\+(?:code|id)(?:\\+[a-z_0-9]+)*", Kind.CODE),
          rule("country|country_?name|#country(?:\\+name)?", Kind.NAME));

  private static final List<Rule> OF_ITSELF =
      List.of(
          rule("(?:place_?)?p?_?code|shapeiso", Kind.CODE),
          rule("(?:place_?)?name" + LANGUAGE + "|shapename", Kind.NAME),
          rule("(?:alt|other)_?names?" + LANGUAGE + "|alias(?:es)?", Kind.ALIAS),
          rule("(?:adm(?:in)?_?)?level|shapetype", Kind.LEVEL),
          rule("parent(?:_?p?_?code)?", Kind.PARENT),
          rule("valid_?(?:from|on)(?:_?date)?", Kind.VALID_FROM),
          rule("valid_?(?:to|until)(?:_?date)?", Kind.VALID_UNTIL));

  private static Rule rule(String pattern, Kind kind) {
    return new Rule(compile(pattern), kind);
  }

  /** The meaning of a header, property name or HXL tag; empty when it says nothing about places. */
  static Optional<Meaning> of(String header) {
    var name = header.strip().toLowerCase(Locale.ROOT).replaceAll("(?<!\\+)[\\s_.\\-]+", "_");
    return first(OF_A_LEVEL, name)
        .map(found -> new Meaning(found.kind(), levelIn(found), languageIn(found, 2)))
        .or(() -> first(OF_THE_COUNTRY, name).map(found -> new Meaning(found.kind(), 0, unknown())))
        .or(
            () ->
                first(OF_ITSELF, name)
                    .map(found -> new Meaning(found.kind(), OWN_LEVEL, languageIn(found, 1))));
  }

  private record Found(Matcher match, Kind kind) {}

  private static Optional<Found> first(List<Rule> rules, String name) {
    return rules.stream()
        .map(rule -> new Found(rule.pattern().matcher(name), rule.kind()))
        .filter(found -> found.match().matches())
        .findFirst();
  }

  private static int levelIn(Found found) {
    return Integer.parseInt(found.match().group(1));
  }

  private static String languageIn(Found found, int firstGroup) {
    for (int group = firstGroup; group <= found.match().groupCount(); group++) {
      var language = found.match().group(group);
      if (language != null && !language.isEmpty()) {
        return language;
      }
    }
    return unknown();
  }

  private static String unknown() {
    return PlaceNames.UNKNOWN_LANGUAGE;
  }

  boolean ownLevel() {
    return level == OWN_LEVEL;
  }
}
