package org.entente.mechanisms.intake.iati.standard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.mechanisms.intake.iati.standard.Finding.Severity;
import org.entente.mechanisms.intake.iati.tree.Node;
import org.entente.mechanisms.intake.iati.tree.XPath;
import tools.jackson.databind.JsonNode;

/**
 * One case of a rule: the XPaths and words that its JSON gives under the keys of the specification,
 * and the id and severity under which a breach is told.
 */
final class RuleCase {

  private static final Set<String> WORDS =
      Set.of("separator", "all", "idCondition", "sum", "min", "max");
  private static final Map<String, Set<String>> KEYWORDS =
      Map.of(
          "less", Set.of("NOW", "TODAY"),
          "more", Set.of("NOW", "TODAY"),
          "prefix", Set.of("ORG-ID-PREFIX"));
  private static final Pattern EVERYTHING = Pattern.compile("");
  private static final String THIS_ROUND = "'$1'";

  /** Under which id and how badly a breach is told. */
  record Told(String id, Severity severity) {}

  /** Hears of a broken rule, and of the things that it speaks of. */
  interface Breach {
    void of(Told rule, List<Node> about);
  }

  private final Rule rule;
  private final Told told;
  private final Map<String, String> words = new HashMap<>();
  private final Map<String, List<XPath>> paths = new HashMap<>();
  private final List<RuleCase> inEachRound;
  private Pattern regex = EVERYTHING;

  private RuleCase(Rule rule, Told told, List<RuleCase> inEachRound) {
    this.rule = rule;
    this.told = told;
    this.inEachRound = List.copyOf(inEachRound);
  }

  static RuleCase of(String rule, JsonNode json) {
    var info = json.path("ruleInfo");
    var severity = info.path("severity").asString("error").equals("error");
    var one =
        new RuleCase(
            Rule.named(rule),
            new Told(info.path("id").asString(rule), severity ? Severity.ERROR : Severity.WARNING),
            json.has("do") ? Ruleset.cases(json.get("do")) : List.of());
    json.properties().forEach(each -> one.learn(each.getKey(), each.getValue()));
    return one;
  }

  private void learn(String key, JsonNode value) {
    if (key.equals("regex")) {
      regex = Pattern.compile(value.asString());
    } else if (WORDS.contains(key)) {
      words.put(key, value.asString());
    } else if (value.isString()) {
      learn(key, List.of(value.asString()));
    } else if (value.isArray() && !key.equals("subs")) {
      learn(key, value.valueStream().map(JsonNode::asString).toList());
    }
  }

  /** Some words, such as "NOW", stand where paths stand, and are none. */
  private void learn(String key, List<String> expressions) {
    var compiled = new ArrayList<XPath>();
    for (var expression : expressions) {
      if (KEYWORDS.getOrDefault(key, Set.of()).contains(expression)) {
        words.put(key, expression);
      } else {
        compiled.add(XPath.of(expression.replace(THIS_ROUND, "$" + Asked.EACH)));
      }
    }
    paths.put(key, compiled);
  }

  /** Tells whether, and by what, this case is broken where it is asked. */
  void broken(Asked asked, Breach breach) {
    if (rule == Rule.LOOP) {
      var rounds = new LinkedHashSet<String>();
      asked.select(paths("foreach")).forEach(each -> rounds.add(each.text()));
      rounds.forEach(round -> inEachRound.forEach(each -> each.broken(asked.round(round), breach)));
    } else if (applies(asked) && !rule.holds(this, asked)) {
      breach.of(told, asked.select(paths("paths")));
    }
  }

  private boolean applies(Asked asked) {
    return paths("condition").stream().allMatch(asked::holds) && identifiersUnknown(asked);
  }

  /** Rules about the form of an identifier spare those that were registered in another form. */
  private boolean identifiersUnknown(Asked asked) {
    return switch (word("idCondition").orElse("")) {
      case "NOT_EXISTING_ORG_ID" ->
          texts(asked).stream().noneMatch(Organisations.IDENTIFIERS::contains);
      case "NOT_EXISTING_ORG_ID_PREFIX" ->
          texts(asked).stream()
              .noneMatch(text -> Organisations.IDENTIFIERS.stream().anyMatch(text::startsWith));
      default -> true;
    };
  }

  /** The organisation identifiers that the standard's own lists know. */
  private static final class Organisations {
    static final Set<String> IDENTIFIERS = read();

    private static Set<String> read() {
      var all = new LinkedHashSet<String>();
      all.addAll(CodeTable.named("OrganisationIdentifier").codes());
      all.addAll(CodeTable.named("IATIOrganisationIdentifier").codes());
      return all;
    }
  }

  List<XPath> paths(String key) {
    return paths.getOrDefault(key, List.of());
  }

  Optional<String> word(String key) {
    return Optional.ofNullable(words.get(key));
  }

  /** Whether the regular expression of the case occurs in a text. */
  boolean occursIn(String text) {
    return regex.matcher(text).find();
  }

  Optional<BigDecimal> number(String key) {
    return word(key).map(BigDecimal::new);
  }

  /** The texts of all that {@code paths} select. */
  List<String> texts(Asked asked) {
    return asked.select(paths("paths")).stream().map(Node::text).toList();
  }
}
