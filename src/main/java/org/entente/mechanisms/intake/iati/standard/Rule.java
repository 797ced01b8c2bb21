package org.entente.mechanisms.intake.iati.standard;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.mechanisms.intake.iati.tree.Node;
import org.entente.mechanisms.intake.iati.tree.XPath;

/**
 * The vocabulary of the ruleset specification: each rule by its name there, with what must hold. A
 * value that is no number or no date is the schema's business: here it breaks nothing.
 */
@SuppressWarnings("ImmutableEnumChecker") // none of these functions holds anything
enum Rule {
  NO_MORE_THAN_ONE((rule, asked) -> asked.select(rule.paths("paths")).size() <= 1),
  ATLEAST_ONE((rule, asked) -> !asked.select(rule.paths("paths")).isEmpty()),
  ONLY_ONE_OF(
      (rule, asked) -> {
        int found = asked.select(rule.paths("paths")).size();
        return asked.select(rule.paths("excluded")).isEmpty() ? found == 1 : found == 0;
      }),
  ONE_OR_ALL(
      (rule, asked) ->
          !asked.select(rule.paths("one")).isEmpty()
              || asked.select(Lacking.of(rule.word("all").orElse(""))).isEmpty()),
  DEPENDENT(
      (rule, asked) -> {
        var empty = rule.paths("paths").stream().filter(path -> asked.select(path).isEmpty());
        return List.of(0L, (long) rule.paths("paths").size()).contains(empty.count());
      }),
  UNIQUE(
      (rule, asked) -> {
        var texts = rule.texts(asked);
        return new HashSet<>(texts).size() == texts.size();
      }),
  SUM((rule, asked) -> rule.texts(asked).isEmpty() || addsUp(rule, asked)),
  STRICT_SUM(Rule::addsUp),
  RANGE(
      (rule, asked) ->
          numbers(rule.texts(asked))
              .allMatch(
                  number ->
                      rule.number("min").stream().allMatch(min -> min.compareTo(number) <= 0)
                          && rule.number("max").stream()
                              .allMatch(max -> max.compareTo(number) >= 0))),
  DATE_ORDER(
      (rule, asked) -> {
        var later = days(rule, "more", asked);
        return days(rule, "less", asked).stream()
            .allMatch(day -> later.stream().noneMatch(day::isAfter));
      }),
  DATE_NOW(
      (rule, asked) ->
          days(rule, "date", asked).stream().noneMatch(day -> day.isAfter(asked.today()))),
  TIME_LIMIT(
      (rule, asked) ->
          first(rule, "start", asked)
              .flatMap(
                  start -> first(rule, "end", asked).map(end -> !end.isAfter(start.plusYears(1))))
              .orElse(true)),
  BETWEEN_DATES(
      (rule, asked) ->
          days(rule, "date", asked).stream()
              .allMatch(
                  day ->
                      days(rule, "start", asked).stream().noneMatch(day::isBefore)
                          && days(rule, "end", asked).stream().noneMatch(day::isAfter))),
  REGEX_MATCHES((rule, asked) -> rule.texts(asked).stream().allMatch(rule::occursIn)),
  REGEX_NO_MATCHES((rule, asked) -> rule.texts(asked).stream().noneMatch(rule::occursIn)),
  STARTSWITH(
      (rule, asked) -> {
        var prefixes = prefixes(rule, asked);
        return prefixes.isEmpty()
            || rule.texts(asked).stream()
                .allMatch(text -> prefixes.stream().anyMatch(text::startsWith));
      }),
  NO_PERCENT((rule, asked) -> rule.texts(asked).stream().noneMatch(text -> text.contains("%"))),
  NO_SPACES((rule, asked) -> rule.texts(asked).stream().allMatch(text -> trimmed(text))),
  EVALUATES_TO_TRUE((rule, asked) -> rule.paths("eval").stream().allMatch(asked::holds)),
  IF_THEN(
      (rule, asked) ->
          !rule.paths("if").stream().allMatch(asked::holds)
              || rule.paths("then").stream().allMatch(asked::holds)),
  /** Asks other rules once for each value; see {@link RuleCase#broken}. */
  LOOP((_, _) -> true);

  private static final Pattern DAY = Pattern.compile("^\\s*(-?\\d{4,}-\\d{2}-\\d{2})");

  private final BiPredicate<RuleCase, Asked> holds;

  Rule(BiPredicate<RuleCase, Asked> holds) {
    this.holds = holds;
  }

  static Rule named(String name) {
    return Arrays.stream(values())
        .filter(rule -> rule.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no rule is named " + name));
  }

  boolean holds(RuleCase rule, Asked asked) {
    return holds.test(rule, asked);
  }

  /** What "all" must have when "one" is not given for the whole: those that lack it. */
  private static final class Lacking {
    private static final Map<String, XPath> BY_WORD =
        Map.of(
            "lang", XPath.of("descendant::narrative[not(@xml:lang)]"),
            "sector", XPath.of("transaction[not(sector)]"),
            "currency",
                XPath.of(
                    "descendant::*[self::value or self::forecast or self::loan-status]"
                        + "[not(@currency)]"));

    static List<XPath> of(String word) {
      return Stream.ofNullable(BY_WORD.get(word)).toList();
    }
  }

  private static boolean addsUp(RuleCase rule, Asked asked) {
    var sum = numbers(rule.texts(asked)).reduce(BigDecimal.ZERO, BigDecimal::add);
    return rule.number("sum").stream().allMatch(expected -> expected.compareTo(sum) == 0);
  }

  private static Stream<BigDecimal> numbers(List<String> texts) {
    return texts.stream().flatMap(text -> number(text).stream());
  }

  private static Optional<BigDecimal> number(String text) {
    try {
      return Optional.of(new BigDecimal(text.strip()));
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }

  private static List<LocalDate> days(RuleCase rule, String key, Asked asked) {
    return rule.word(key).isPresent()
        ? List.of(asked.today())
        : asked.select(rule.paths(key)).stream().flatMap(node -> day(node).stream()).toList();
  }

  private static Optional<LocalDate> first(RuleCase rule, String key, Asked asked) {
    return days(rule, key, asked).stream().findFirst();
  }

  private static Optional<LocalDate> day(Node node) {
    var written = DAY.matcher(node.text());
    try {
      return written.find() ? Optional.of(LocalDate.parse(written.group(1))) : Optional.empty();
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static List<String> prefixes(RuleCase rule, Asked asked) {
    if (rule.word("prefix").isPresent()) {
      return List.copyOf(CodeTable.named("OrganisationRegistrationAgency").codes());
    }
    var separator = rule.word("separator").orElse("");
    return Stream.of("prefix", "start")
        .flatMap(key -> asked.select(rule.paths(key)).stream())
        .map(node -> node.text() + separator)
        .toList();
  }

  private static boolean trimmed(String text) {
    return text.equals(text.strip());
  }
}
