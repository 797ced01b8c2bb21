package org.entente.ground.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What is said in each language; over the messages of every module that is on the class path. */
class WordsTest {

  private final Phrasebook book = book();

  @Test
  void everyLanguageSaysEverything() {
    assertThat(book.languages()).extracting(Language::code).contains("ar", "en", "fr");
    var missing = new ArrayList<String>();
    for (var language : book.languages()) {
      for (var key : book.keys()) {
        if (book.findPattern(language, key).isEmpty()) {
          missing.add(language.code() + " " + key);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  /** A message that only tells nothing from something needs no forms; millions speak as others. */
  @Test
  void everyPluralHasAllTheFormsOfItsLanguage() {
    var lacking = new ArrayList<String>();
    for (var language : book.languages()) {
      var wanted = formsOfSmall(PluralRules.forLocale(language.icu()));
      for (var key : book.keys()) {
        book.findPattern(language, key).stream()
            .flatMap(pattern -> pluralsIn(pattern).stream())
            .filter(forms -> !forms.equals(Set.of("=0", "other")))
            .filter(forms -> !withZero(forms).containsAll(wanted))
            .forEach(forms -> lacking.add(language.code() + " " + key + " has only " + forms));
      }
    }
    assertThat(lacking).isEmpty();
  }

  /** Words for exactly none serve where a language has a form for zero. */
  private static Set<String> withZero(Set<String> forms) {
    var all = new HashSet<>(forms);
    if (forms.contains("=0")) {
      all.add("zero");
    }
    return all;
  }

  /** The forms that whole numbers below ten thousand take. */
  private static Set<String> formsOfSmall(PluralRules rules) {
    return IntStream.range(0, 10_000).mapToObj(rules::select).collect(Collectors.toSet());
  }

  @Test
  void aMessageTakesTheSameArgumentsInEveryLanguage() {
    var english = book.fallback();
    for (var language : book.languages()) {
      for (var key : book.keys()) {
        assertThat(argumentsOf(language, key))
            .as("%s %s", language.code(), key)
            .isEqualTo(argumentsOf(english, key));
      }
    }
  }

  @Test
  void arabicCountsInItsOwnForms() {
    var arabic = words("ar");
    assertThat(arabic.say("shell.figure.sources", "count", 2)).isEqualTo("مصدران");
    assertThat(arabic.say("shell.figure.sources", "count", 3)).isEqualTo("3 مصادر");
    assertThat(arabic.say("shell.figure.sources", "count", 11)).isEqualTo("11 مصدرًا");
    assertThat(words("fr").say("shell.figure.sources", "count", 0)).isEqualTo("Aucune source");
  }

  @Test
  void numbersAreGroupedAsTheLanguageGroupsAndInLatinDigits() {
    assertThat(words("en").number(1234567)).isEqualTo("1,234,567");
    assertThat(words("fr").number(new BigDecimal("1234.5"))).isEqualTo("1\u202f234,5");
    assertThat(words("ar").number(1234567)).isEqualTo("1,234,567");
    assertThat(words("ar").say("shell.progress", "done", 1000, "total", 2000)).contains("1,000");
    assertThat(words("en").percent(0.583)).isEqualTo("58%");
  }

  @Test
  void aDateIsSaidWithTheNameOfItsMonth() {
    var day = LocalDate.of(2026, 5, 3);
    assertThat(words("en").day(day)).isEqualTo("3 May 2026");
    assertThat(words("fr").day(day)).isEqualTo("3 mai 2026");
    assertThat(words("ar").day(day)).contains("مايو").contains("2026");
    var noon = ZonedDateTime.of(2026, 5, 3, 12, 0, 0, 0, ZoneId.of("UTC"));
    assertThat(words("en").moment(noon)).isEqualTo("3 May 2026, 12:00 UTC");
  }

  @Test
  void aNameInTheOtherDirectionIsIsolatedAndOneInOursIsNot() {
    assertThat(words("en").say("shell.title", "page", "منظمة المياه"))
        .isEqualTo("\u2067منظمة المياه\u2069 – Entente");
    assertThat(words("en").say("shell.title", "page", "Water for All"))
        .isEqualTo("Water for All – Entente");
    assertThat(words("ar").say("shell.title", "page", "Water for All"))
        .startsWith("\u2066Water for All\u2069");
  }

  @Test
  void aSentenceWithinASentenceKeepsItsDirection() {
    var arabic = words("ar");
    var noon = ZonedDateTime.of(2026, 5, 3, 12, 0, 0, 0, ZoneId.of("UTC"));

    assertThat(arabic.say("shell.asOf", "time", arabic.moment(noon)))
        .as("the moment, though made of isolates, is laid out from right to left")
        .contains("\u2067\u20673 مايو 2026\u2069، ");
  }

  @Test
  void whatIsMissingInALanguageIsSaidInEnglishAndRemembered() {
    var half = book(Map.of("en", Map.of("x.y", "Yes"), "fr", Map.of()), true);

    assertThat(half.in(half.find("fr").orElseThrow()).say("x.y")).isEqualTo("Yes");
    assertThat(half.missing()).containsExactly("fr x.y");
  }

  @Test
  void whatIsMissingEverywhereIsRefusedInTestsAndShownAsItsKeyInTheField() {
    assertThatThrownBy(() -> words("en").say("nobody.said.this"))
        .hasMessageContaining("nobody.said.this");
    var lenient = book(Map.of("en", Map.of()), false);
    assertThat(lenient.in(lenient.fallback()).say("nobody.said.this"))
        .isEqualTo("nobody.said.this");
  }

  @Test
  void aForgottenArgumentIsRefused() {
    assertThatThrownBy(() -> words("en").say("shell.title")).hasMessageContaining("page");
  }

  private Words words(String code) {
    return book.in(book.find(code).orElseThrow());
  }

  private static Phrasebook book() {
    try {
      return Phrasebook.read(new PathMatchingResourcePatternResolver(), true);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Phrasebook book(Map<String, Map<String, String>> patterns, boolean strict) {
    return new Phrasebook(book.languages(), patterns, strict);
  }

  private Set<String> argumentsOf(Language language, String key) {
    var arguments = new HashSet<String>();
    var pattern = new MessagePattern(book.findPattern(language, key).orElse(""));
    for (int i = 0; i < pattern.countParts(); i++) {
      var part = pattern.getPart(i);
      if (part.getType() == MessagePattern.Part.Type.ARG_NAME) {
        arguments.add(pattern.getSubstring(part));
      }
    }
    return arguments;
  }

  /** The forms of each plural in a pattern, exact ones as {@code =0}. */
  private static List<Set<String>> pluralsIn(String text) {
    var pattern = new MessagePattern(text);
    var open = new HashMap<Integer, Set<String>>();
    var plurals = new ArrayList<Set<String>>();
    for (int i = 0; i < pattern.countParts(); i++) {
      var part = pattern.getPart(i);
      var plural = part.getArgType() == MessagePattern.ArgType.PLURAL;
      if (part.getType() == MessagePattern.Part.Type.ARG_START && plural) {
        open.put(pattern.getLimitPartIndex(i), new HashSet<>());
        plurals.add(open.get(pattern.getLimitPartIndex(i)));
      } else if (part.getType() == MessagePattern.Part.Type.ARG_SELECTOR) {
        innermost(open, i).add(pattern.getSubstring(part));
      }
    }
    return plurals;
  }

  private static Set<String> innermost(Map<Integer, Set<String>> open, int at) {
    return open.entrySet().stream()
        .filter(plural -> plural.getKey() > at)
        .min(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .orElseGet(HashSet::new);
  }
}
