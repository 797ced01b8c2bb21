package org.entente.mechanisms.intake.fields;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads column headers. A header is about a <em>concept</em> (organisation, second level area) and
 * may name an <em>aspect</em> of it (its code, its type); the two together give the field. How much
 * of the header they explain is how surely it means that field.
 */
public final class Lexicon {

  private static final double SUREST = 0.8;
  private static final double SHARED_WORD = 0.85;
  private static final double PROJECT_FOR_ACTIVITY = 0.7;
  private static final double NOT_THE_WHOLE_HEADER = 0.95;
  private static final double FOR_EACH_WORD_MORE = 0.01;
  private static final double ABOUT_SOMETHING_ELSE = 0.6;
  private static final int LONGEST_HEADER = 12;

  private static final Map<String, Set<List<String>>> PHRASES = Phrases.load("headers");
  private static final Map<List<String>, Set<String>> KEYS = keys();
  private static final Map<Character, List<String>> SINGLE_WORDS = singleWords();
  private static final int LONGEST_PHRASE =
      KEYS.keySet().stream().mapToInt(List::size).max().orElse(1);

  private Lexicon() {}

  /** The fields that a header may mean, each with how surely (0 to 0.8). */
  public static Map<Field, Double> fields(String header) {
    var best = new EnumMap<Field, Double>(Field.class);
    boolean whole = true;
    for (var variant : variants(header)) {
      double factor = whole ? 1 : NOT_THE_WHOLE_HEADER;
      read(variant).forEach((field, sure) -> best.merge(field, sure * factor, Math::max));
      whole = false;
    }
    return best;
  }

  /** Whether a word of the header alone would name the field, whatever stands with it. */
  public static boolean speaksOf(String header, String key) {
    return variants(header).stream()
        .flatMap(List::stream)
        .anyMatch(word -> KEYS.getOrDefault(List.of(word), Set.of()).contains(key));
  }

  /** The whole header, then its first line, its text outside brackets, and its parts. */
  private static Set<List<String>> variants(String header) {
    var variants = new LinkedHashSet<List<String>>();
    variants.add(Phrases.stems(header));
    for (var line : header.split("[\\r\\n]+", -1)) {
      variants.add(Phrases.stems(line));
      variants.add(Phrases.stems(line.replaceAll("[(\\[{:*].*", "")));
      for (var part : line.split("[/|(),;:]| - ", -1)) {
        variants.add(Phrases.stems(part));
      }
    }
    variants.removeIf(words -> words.isEmpty() || words.size() > LONGEST_HEADER);
    return variants;
  }

  private static Map<Field, Double> read(List<String> words) {
    var covered = new HashMap<String, Integer>();
    var shared = new HashSet<String>();
    int counted = 0;
    int at = 0;
    while (at < words.size()) {
      var match = longestMatch(words, at);
      int length = match.map(Match::length).orElse(1);
      var keys = match.map(Match::keys).orElse(Set.of());
      if (!keys.contains("@stop")) {
        counted += length;
        keys.forEach(key -> covered.merge(key, length, Integer::sum));
        if (keys.size() > 1) {
          shared.addAll(keys);
        }
      }
      at += length;
    }
    return fields(covered, shared, counted);
  }

  private record Match(int length, Set<String> keys) {}

  private static Optional<Match> longestMatch(List<String> words, int at) {
    for (int length = Math.min(LONGEST_PHRASE, words.size() - at); length > 0; length--) {
      var phrase = words.subList(at, at + length);
      var keys = KEYS.get(phrase);
      if (keys == null && length == 1) {
        keys = misspelt(phrase.getFirst());
      }
      if (keys != null) {
        return Optional.of(new Match(length, keys));
      }
    }
    return Optional.empty();
  }

  private static Set<String> misspelt(String word) {
    var keys = new HashSet<String>();
    if (word.length() >= 6) {
      for (var right : SINGLE_WORDS.getOrDefault(word.charAt(0), List.of())) {
        if (OneSlip.apart(right, word)) {
          keys.addAll(KEYS.getOrDefault(List.of(right), Set.of()));
        }
      }
    }
    return keys.isEmpty() ? Set.of("@unknown") : keys;
  }

  private static Map<Field, Double> fields(
      Map<String, Integer> covered, Set<String> shared, int counted) {
    var fields = new EnumMap<Field, Double>(Field.class);
    var aspect = aspect(covered.keySet());
    int aspects = covered.getOrDefault("@name", 0);
    if (covered.keySet().stream().anyMatch(key -> key.startsWith("adm"))) {
      aspects += Optional.ofNullable(covered.remove("place")).orElse(0);
    }
    if (!aspect.equals("@name")) {
      aspects += covered.getOrDefault(aspect, 0);
    }
    for (var each : covered.entrySet()) {
      var key = each.getKey();
      double explained = Math.min(counted, each.getValue() + aspects);
      double sure = SUREST * explained / counted * (shared.contains(key) ? SHARED_WORD : 1);
      sure += FOR_EACH_WORD_MORE * (explained - 1);
      double weighed = sure * weight(key);
      field(key, aspect).ifPresent(field -> fields.merge(field, weighed, Math::max));
    }
    if (covered.containsKey("@other")) {
      fields.replaceAll((_, sure) -> sure * ABOUT_SOMETHING_ELSE);
    }
    if (covered.containsKey("@part")) {
      fields.keySet().removeIf(Field::isCount);
    }
    if (fields.isEmpty() && counted > 0) {
      onlyAnAspect(covered, counted, fields);
    }
    return fields;
  }

  private static double weight(String key) {
    return key.equals("project") ? PROJECT_FOR_ACTIVITY : 1;
  }

  /** A bare "Acronym" is that of the organisation. */
  private static void onlyAnAspect(
      Map<String, Integer> covered, int counted, Map<Field, Double> fields) {
    if (covered.getOrDefault("@acronym", 0) == counted) {
      fields.put(Field.ORG_ACRONYM, SUREST * SHARED_WORD);
    }
  }

  private static String aspect(Set<String> keys) {
    return List.of("@type", "@acronym", "@code").stream()
        .filter(keys::contains)
        .findFirst()
        .orElse("@name");
  }

  private static Optional<Field> field(String key, String aspect) {
    return switch (key) {
      case "org" ->
          Optional.of(
              switch (aspect) {
                case "@type" -> Field.ORG_TYPE;
                case "@acronym" -> Field.ORG_ACRONYM;
                case "@code" -> Field.ORG_CODE;
                default -> Field.ORG_NAME;
              });
      case "adm0", "adm1", "adm2", "adm3", "adm4" -> area(key.charAt(3) - '0', aspect);
      case "project" -> onlyNamed(Field.ACTIVITY, aspect);
      case "place" -> onlyNamed(Field.PLACE_NAME, aspect);
      case "funder" -> onlyNamed(Field.FUNDER_NAME, aspect);
      case "programme" -> onlyNamed(Field.PROGRAMME_NAME, aspect);
      case "implementer" -> onlyNamed(Field.IMPLEMENTER_NAME, aspect);
      case "org.type", "org.acronym", "org.name" -> Field.labelled(key);
      default -> Field.labelled(key).flatMap(field -> onlyNamed(field, aspect));
    };
  }

  private static Optional<Field> area(int level, String aspect) {
    return switch (aspect) {
      case "@name" -> Optional.of(Field.nameAt(level));
      case "@code" -> Optional.of(Field.codeAt(level));
      default -> Optional.empty();
    };
  }

  private static Optional<Field> onlyNamed(Field field, String aspect) {
    return aspect.equals("@name") ? Optional.of(field) : Optional.empty();
  }

  private static Map<List<String>, Set<String>> keys() {
    var keys = new HashMap<List<String>, Set<String>>();
    var ordered = new ArrayList<>(PHRASES.keySet());
    ordered.remove("version");
    ordered.sort(Comparator.naturalOrder());
    for (var key : ordered) {
      for (var phrase : PHRASES.getOrDefault(key, Set.of())) {
        keys.computeIfAbsent(phrase, _ -> new LinkedHashSet<>()).add(key);
      }
    }
    return keys;
  }

  /** The phrases of one word, by their first letter. */
  private static Map<Character, List<String>> singleWords() {
    return KEYS.keySet().stream()
        .filter(phrase -> phrase.size() == 1)
        .map(List::getFirst)
        .collect(Collectors.groupingBy(word -> word.charAt(0)));
  }
}
