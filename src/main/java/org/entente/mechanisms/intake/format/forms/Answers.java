package org.entente.mechanisms.intake.format.forms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.mechanisms.intake.format.RawRow;

/** Reads the rows of one sheet of submissions: the header first, then each answer by its column. */
final class Answers {

  private static final Pattern POINT =
      Pattern.compile("-?\\d{1,2}\\.\\d+ -?\\d{1,3}\\.\\d+( -?\\d+(\\.\\d+)?){0,2}");
  private static final Pattern CLOCK =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}.*");
  private static final Map<String, String> CLOCKS =
      Map.of("start", "form opened", "end", "form saved");

  private final int headerRow;
  private final int width;
  private final List<String> headers;
  private final Map<Integer, Question> codes = new HashMap<>();
  private final List<Integer> points = new ArrayList<>();

  private Answers(List<RawRow> sample, Form form) {
    var first = sample.getFirst();
    this.headerRow = first.number();
    this.width = first.cells().size();
    this.headers = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      var header = first.cell(column);
      var values = values(sample, column);
      var question = form.find(header).orElseGet(() -> unasked(header, values));
      if (question.kind() == Question.Kind.POINT) {
        points.add(column);
      } else if (!question.choices().isEmpty()) {
        codes.put(column, question);
      }
      headers.add(shown(question, header));
    }
    partTwins(first);
    for (int column : points) {
      headers.add(headers.get(column) + " latitude");
      headers.add(headers.get(column) + " longitude");
    }
  }

  /** From the first rows of the sheet, of which the first is its header. */
  static Answers of(List<RawRow> sample, Form form) {
    return new Answers(sample, form);
  }

  RawRow read(RawRow row) {
    if (row.number() == headerRow) {
      return new RawRow(row.number(), headers, row.filtered());
    }
    var cells = new ArrayList<>(row.cells());
    codes.forEach(
        (column, question) -> {
          if (column < cells.size()) {
            cells.set(column, inWords(cells.get(column), question));
          }
        });
    for (int i = 0; i < points.size(); i++) {
      var degrees = row.cell(points.get(i)).strip().split("\\s+", -1);
      if (degrees.length >= 2) {
        put(cells, width + 2 * i, degrees[0]);
        put(cells, width + 2 * i + 1, degrees[1]);
      }
    }
    return new RawRow(row.number(), cells, row.filtered());
  }

  private static void put(List<String> cells, int column, String text) {
    while (cells.size() <= column) {
      cells.add("");
    }
    cells.set(column, text);
  }

  private static String inWords(String codes, Question question) {
    if (question.kind() == Question.Kind.SOME_OF) {
      return Arrays.stream(codes.strip().split("\\s+", -1))
          .map(code -> question.choices().getOrDefault(code, code))
          .collect(Collectors.joining("; "));
    }
    return question.choices().getOrDefault(codes.strip(), codes);
  }

  /** A column that no form tells of: what it holds is told by its name and values. */
  private static Question unasked(String header, List<String> values) {
    var kind = Question.Kind.PLAIN;
    if (!values.isEmpty() && values.stream().allMatch(it -> POINT.matcher(it).matches())) {
      kind = Question.Kind.POINT;
    } else if (CLOCKS.containsKey(header)
        && values.stream().allMatch(it -> CLOCK.matcher(it).matches())) {
      kind = Question.Kind.CLOCK;
    }
    return new Question(header, "", kind, Map.of());
  }

  private static String shown(Question question, String header) {
    if (question.kind() == Question.Kind.CLOCK) {
      return CLOCKS.getOrDefault(question.name(), header);
    }
    return question.label().isEmpty() ? header : question.label();
  }

  /** Two questions with one label are told apart by their names. */
  private void partTwins(RawRow written) {
    Set<String> seen = new HashSet<>();
    for (int column = 0; column < width; column++) {
      if (!seen.add(headers.get(column))) {
        headers.set(column, headers.get(column) + " (" + written.cell(column) + ")");
      }
    }
  }

  private static List<String> values(List<RawRow> sample, int column) {
    return sample.stream()
        .skip(1)
        .map(row -> row.cell(column).strip())
        .filter(value -> !value.isEmpty())
        .toList();
  }
}
