package org.entente.mechanisms.intake.iati.standard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.entente.mechanisms.intake.iati.standard.Finding.Kind;
import org.entente.mechanisms.intake.iati.tree.Node;
import org.entente.mechanisms.intake.iati.tree.XPath;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A ruleset as IATI writes them in JSON: for the elements that an XPath selects, rules of a fixed
 * vocabulary, each with its cases. The standard's own one ships with the program.
 */
public final class Ruleset {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The rules for the elements that {@code context} selects. */
  private record Chapter(XPath context, List<RuleCase> cases) {}

  private static final class Lazily {
    static final Ruleset STANDARD = read(Resources.open("standard-ruleset.json"));
  }

  private final List<Chapter> chapters;

  private Ruleset(List<Chapter> chapters) {
    this.chapters = List.copyOf(chapters);
  }

  /** The rules that every publisher is held to. */
  public static Ruleset standard() {
    return Lazily.STANDARD;
  }

  /**
   * Reads a ruleset and closes its bytes.
   *
   * @throws IllegalArgumentException when it uses a rule that the specification does not have
   */
  public static Ruleset read(InputStream json) {
    try (json) {
      var chapters = new ArrayList<Chapter>();
      for (var chapter : JSON.readTree(json).properties()) {
        chapters.add(new Chapter(XPath.of(chapter.getKey()), cases(chapter.getValue())));
      }
      return new Ruleset(chapters);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static List<RuleCase> cases(JsonNode rules) {
    var cases = new ArrayList<RuleCase>();
    for (var rule : rules.properties()) {
      rule.getValue().path("cases").forEach(each -> cases.add(RuleCase.of(rule.getKey(), each)));
    }
    return cases;
  }

  /** Finds what breaks a rule as of {@code today}. */
  public void check(Node document, LocalDate today, Consumer<Finding> found) {
    for (var chapter : chapters) {
      for (var at : chapter.context().select(document, Map.of())) {
        chapter
            .cases()
            .forEach(each -> each.broken(new Asked(at, today, Map.of()), broken(at, found)));
      }
    }
  }

  /** A broken rule is shown at the first thing that it speaks of, else where it applies. */
  private static RuleCase.Breach broken(Node at, Consumer<Finding> found) {
    return (rule, about) ->
        found.accept(
            Finding.at(
                about.stream().findFirst().orElse(at),
                rule.severity(),
                Kind.RULE_BROKEN,
                rule.id()));
  }
}
