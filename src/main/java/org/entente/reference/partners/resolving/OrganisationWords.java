package org.entente.reference.partners.resolving;

import com.ibm.icu.util.ULocale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.reference.partners.Spelling;

/**
 * What the words of organisations' names mean: the same word in several languages, countries under
 * all their names (Unicode CLDR), words that tell little, and words that tell two names apart.
 */
final class OrganisationWords {

  private static final List<String> LANGUAGES =
      List.of("en", "fr", "es", "pt", "ar", "de", "nl", "it");
  private static final int LONGEST_PHRASE = 6;
  private static final Pattern BRITISH = Pattern.compile("iz(?=[aei])");

  private static final Set<String> COUNTRIES = new HashSet<>();
  private static final Map<String, String> MEANINGS = meanings();
  private static final Map<String, Integer> LONGEST_FROM = longestFrom(MEANINGS.keySet());
  private static final Set<String> COMMON = listed("common.txt");
  private static final Set<String> KINDS = listed("kinds.txt");
  private static final Set<String> APART = listed("apart.txt");

  private OrganisationWords() {}

  /** The words of a name by their meaning, without articles and legal forms, in order. */
  static List<String> meanings(String name) {
    var words = words(name);
    var meanings = new ArrayList<String>();
    int at = 0;
    while (at < words.size()) {
      int taken = phraseAt(words, at);
      var phrase = String.join(" ", words.subList(at, at + taken));
      var meaning = MEANINGS.getOrDefault(phrase, phrase);
      if (!Spelling.isLight(meaning)) {
        meanings.add(meaning);
      }
      at += taken;
    }
    return meanings;
  }

  /** The words; "organization" and "organisation" are one. */
  private static List<String> words(String name) {
    var plain = Spelling.plain(name);
    var spelled = plain.contains("iz") ? BRITISH.matcher(plain).replaceAll("is") : plain;
    return Spelling.words(spelled).toList();
  }

  /** How many words from here on have one meaning together. */
  private static int phraseAt(List<String> words, int at) {
    int longest = LONGEST_FROM.getOrDefault(words.get(at), 1);
    for (int length = Math.min(longest, words.size() - at); length > 1; length--) {
      if (MEANINGS.containsKey(String.join(" ", words.subList(at, at + length)))) {
        return length;
      }
    }
    return 1;
  }

  /** How many words the longest phrase has that begins with a word. */
  private static Map<String, Integer> longestFrom(Set<String> phrases) {
    var longest = new HashMap<String, Integer>();
    for (var phrase : phrases) {
      var words = phrase.split(" ", -1);
      longest.merge(words[0], Math.min(LONGEST_PHRASE, words.length), Math::max);
    }
    return Map.copyOf(longest);
  }

  /** Whether it tells one organisation from most others. */
  static boolean isTelling(String meaning) {
    return !isKnownEverywhere(meaning);
  }

  /** Whether it says only what kind of body it is. */
  static boolean isKind(String meaning) {
    return KINDS.contains(meaning);
  }

  /** Whether it stands in many names, and so is a word that may be cut short. */
  static boolean isKnownEverywhere(String meaning) {
    return COMMON.contains(meaning) || KINDS.contains(meaning);
  }

  /** A country, a continent or a side of the compass: it tells branches apart, and names none. */
  static boolean isPlace(String meaning) {
    return COUNTRIES.contains(meaning) || APART.contains(meaning);
  }

  /** The words that are never taken for a slip of others. */
  static Set<String> fixed() {
    return Stream.of(COUNTRIES, APART).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
  }

  private static Map<String, String> meanings() {
    var meanings = new HashMap<String, String>();
    for (var line : lines("same.txt").toList()) {
      var same = Arrays.stream(line.split(",")).map(it -> String.join(" ", words(it))).toList();
      var meaning = same.getFirst().replace(" ", "");
      same.forEach(phrase -> meanings.putIfAbsent(phrase, meaning));
    }
    for (var country : Locale.getISOCountries()) {
      var names = names(country);
      var known = names.stream().filter(meanings::containsKey).findFirst().map(meanings::get);
      var meaning = known.orElse(names.getFirst().replace(" ", ""));
      COUNTRIES.add(meaning);
      names.forEach(name -> meanings.putIfAbsent(name, meaning));
    }
    return Map.copyOf(meanings);
  }

  /** What a country (ISO 3166-1 alpha-3) is called in names: its meaning, and its letters. */
  static Set<String> ofCountry(String alpha3) {
    return Arrays.stream(Locale.getISOCountries())
        .filter(it -> Locale.of("", it).getISO3Country().equals(alpha3))
        .flatMap(it -> Stream.of(meanings(names(it).getFirst()).getFirst(), plain(alpha3)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String plain(String letters) {
    return String.join("", words(letters));
  }

  private static List<String> names(String country) {
    var locale = new ULocale("", country);
    return LANGUAGES.stream()
        .map(language -> locale.getDisplayCountry(new ULocale(language)))
        .map(name -> String.join(" ", words(name)))
        .toList();
  }

  private static Set<String> listed(String file) {
    return lines(file)
        .flatMap(line -> words(line).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> lines(String file) {
    var stream =
        Objects.requireNonNull(OrganisationWords.class.getResourceAsStream("words/" + file), file);
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file, unreadable);
    }
  }
}
