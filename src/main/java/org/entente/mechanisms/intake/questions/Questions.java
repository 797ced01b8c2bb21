package org.entente.mechanisms.intake.questions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.entente.mechanisms.intake.Receipt;
import org.entente.mechanisms.intake.RowIssue;
import org.entente.mechanisms.intake.instructions.DecidedValues;
import org.entente.mechanisms.intake.instructions.Instructions;
import org.entente.mechanisms.intake.instructions.Instructions.Writing;
import org.entente.mechanisms.intake.values.CountReader;
import org.entente.mechanisms.intake.values.DateReader;

/**
 * What a file that was looked into still asks: how columns are written whose values read two ways,
 * and what values mean that nobody knows. What was answered, be it with "leave it", is not asked
 * again; a file without a question may be published as it is, and so may one with questions.
 */
public record Questions(List<WritingQuestion> writings, List<UnknownValue> values) {

  /** A column whose dates, or numbers, read two ways: some of them, and in how many rows. */
  public record WritingQuestion(
      String column, List<Writing> choices, List<String> samples, int rows) {

    private static final int SAMPLES = 3;

    /**
     * The question about a column of dates, or of numbers, with these values that read two ways.
     */
    public static WritingQuestion of(String column, boolean dates, List<String> values) {
      return new WritingQuestion(
          column,
          dates ? DATES : NUMBERS,
          values.stream().distinct().limit(SAMPLES).toList(),
          values.size());
    }

    WritingQuestion and(RowIssue issue) {
      var more = new ArrayList<>(samples);
      if (more.size() < SAMPLES) {
        more.add(issue.value());
      }
      return new WritingQuestion(column, choices, List.copyOf(more), rows + issue.rows());
    }
  }

  private static final List<Writing> DATES = List.of(Writing.DAY_FIRST, Writing.MONTH_FIRST);
  private static final List<Writing> NUMBERS =
      List.of(Writing.DECIMAL_POINT, Writing.DECIMAL_COMMA);

  public Questions {
    writings = List.copyOf(writings);
    values = List.copyOf(values);
  }

  /** What is asked after the file was looked into under these instructions. */
  public static Questions of(Receipt receipt, Instructions instructions) {
    var decided = DecidedValues.of(instructions.values());
    var open =
        receipt.recognised().unknown().stream()
            .filter(each -> !each.taken())
            .filter(each -> decided.find(each.kind(), each.written()).isEmpty())
            .toList();
    return new Questions(writings(receipt.issues()), open);
  }

  private static List<WritingQuestion> writings(List<RowIssue> issues) {
    var byColumn = new LinkedHashMap<String, WritingQuestion>();
    for (var issue : issues) {
      var choices = choices(issue);
      if (!choices.isEmpty()) {
        byColumn.merge(
            issue.column(),
            new WritingQuestion(issue.column(), choices, List.of(issue.value()), issue.rows()),
            (known, _) -> known.and(issue));
      }
    }
    return List.copyOf(byColumn.values());
  }

  private static List<Writing> choices(RowIssue issue) {
    return switch (issue.code()) {
      case DATE_NOT_READ -> DateReader.readsTwoWays(issue.value()) ? DATES : List.of();
      case NUMBER_NOT_READ -> CountReader.readsTwoWays(issue.value()) ? NUMBERS : List.of();
      default -> List.of();
    };
  }

  public boolean none() {
    return writings.isEmpty() && values.isEmpty();
  }

  public int count() {
    return writings.size() + values.size();
  }
}
