package org.entente.mechanisms.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.entente.ground.shell.Words;
import org.jspecify.annotations.Nullable;

/** What was kept without words, said in one language: refusals, reasons and row issues. */
public final class Wording {

  private static final String SENTENCES = " ";

  private final Words words;

  public Wording(Words words) {
    this.words = words;
  }

  /** Why a file was refused, sheet by sheet where there are some, and what to do next. */
  public String refusal(Because refusal) {
    var facts = new HashMap<String, Object>(refusal.facts());
    facts.computeIfPresent("found", (_, kind) -> words.say("intake.found." + kind));
    facts.computeIfPresent("what", (_, limit) -> words.say("intake.limit." + limit));
    facts.computeIfPresent("lookedFor", (_, formats) -> joined((List<?>) formats));
    var said = words.say("problem." + refusal.key(), facts);
    var sheets = sheets(refusal.facts().get("sheets"));
    var next = words.say("intake.next." + refusal.facts().get("next"));
    return sheets.isEmpty()
        ? said + SENTENCES + next
        : said + SENTENCES + sheets + SENTENCES + next;
  }

  private static String joined(List<?> texts) {
    return texts.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private String sheets(@Nullable Object kept) {
    return kept instanceof List<?> sheets
        ? sheets.stream().map(this::sheet).collect(Collectors.joining(SENTENCES))
        : "";
  }

  /** One sheet that was looked at, as it was kept: its name and the reasons against it. */
  private String sheet(Object kept) {
    var facts = facts(kept);
    var why =
        ((List<?>) facts.getOrDefault("why", List.of()))
            .stream().map(this::againstSheet).collect(Collectors.joining("; "));
    return words.say("intake.sheetNotTaken", "sheet", facts.getOrDefault("sheet", ""), "why", why);
  }

  private String againstSheet(Object kept) {
    return words.say("intake.sheet." + key(kept), facts(kept));
  }

  private static String key(Object kept) {
    return switch (kept) {
      case Because because -> because.key();
      case Map<?, ?> read -> String.valueOf(read.get("key"));
      default -> throw new IllegalArgumentException("not a reason: " + kept);
    };
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> facts(Object kept) {
    return switch (kept) {
      case Because because -> because.facts();
      case Map<?, ?> read -> Objects.requireNonNull((Map<String, Object>) read.get("facts"));
      default -> throw new IllegalArgumentException("not a reason: " + kept);
    };
  }

  /** Why a column was taken for what it was. */
  public String why(List<Because> reasons) {
    return reasons.stream()
        .map(reason -> words.say("intake.reason." + reason.key(), reason.facts()))
        .collect(Collectors.joining("; "));
  }

  /** What is about rows, in words. */
  public String message(RowIssue issue) {
    return words.say("intake.issue." + issue.code(), facts(issue));
  }

  /** What to do about it. */
  public String fix(RowIssue issue) {
    return words.say("intake.fix." + issue.code(), facts(issue));
  }

  private static Map<String, Object> facts(RowIssue issue) {
    return Map.of(
        "row", issue.row(),
        "rows", issue.rows(),
        "column", issue.column(),
        "value", issue.value());
  }
}
