package org.entente.mechanisms.intake.web.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.entente.ground.shell.Words;
import org.entente.mechanisms.intake.Because;
import org.entente.mechanisms.intake.columns.Column;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.instructions.Instructions.Writing;
import org.entente.mechanisms.intake.questions.Questions.WritingQuestion;
import org.entente.mechanisms.intake.understanding.Layout;
import org.entente.mechanisms.intake.understanding.SheetCandidate;

/** The columns of a table as a person goes through them. */
public record ColumnsView(String sheet, List<Line> lines) {

  private static final double HIGH = 0.85;
  private static final double MEDIUM = 0.6;

  public ColumnsView {
    lines = List.copyOf(lines);
  }

  /** What may be asked about how a column is written, and what was answered; blank when nothing. */
  public record Written(List<Writing> choices, List<String> samples, int rows, String answer) {}

  /**
   * One column: its number from 1, its name, its tag, the field chosen for it (blank when ignored),
   * how surely and why, some values, and whether the profile has never seen it.
   */
  public record Line(
      int number,
      String name,
      String tag,
      String field,
      String sure,
      String why,
      List<String> samples,
      boolean strange,
      Optional<Written> written) {

    public boolean ignored() {
      return field.isEmpty();
    }

    /** The icon and colour of how surely it was taken. */
    public String kind() {
      return switch (sure) {
        case "high" -> "ok";
        case "medium" -> "info";
        default -> "warn";
      };
    }

    Line choosing(String other, String answer) {
      return new Line(
          number,
          name,
          tag,
          other,
          sure,
          why,
          samples,
          strange,
          written.map(it -> new Written(it.choices, it.samples, it.rows, answer)));
    }
  }

  /** What is asked about columns, by name, and what was answered. */
  record Asked(List<WritingQuestion> questions, Map<String, Writing> answers, Set<String> strange) {

    private Optional<Written> about(String column) {
      var answer = Optional.ofNullable(answers.get(column));
      return questions.stream()
          .filter(each -> each.column().equals(column))
          .findFirst()
          .map(it -> new Written(it.choices(), it.samples(), it.rows(), ""))
          .or(() -> answer.map(it -> new Written(alternatives(it), List.of(), 0, "")))
          .map(
              it ->
                  new Written(
                      it.choices(), it.samples(), it.rows(), answer.map(Enum::name).orElse("")));
    }

    private static List<Writing> alternatives(Writing writing) {
      return switch (writing) {
        case DAY_FIRST, MONTH_FIRST -> List.of(Writing.DAY_FIRST, Writing.MONTH_FIRST);
        case DECIMAL_POINT, DECIMAL_COMMA -> List.of(Writing.DECIMAL_POINT, Writing.DECIMAL_COMMA);
      };
    }
  }

  static ColumnsView of(SheetCandidate sheet, Layout layout, Asked asked, Words words) {
    var names = layout.names();
    var lines = new ArrayList<Line>();
    for (var column : layout.columns()) {
      var name = names.get(column.index());
      lines.add(
          new Line(
              column.index() + 1,
              name,
              column.header().isBlank() ? "" : column.tag(),
              column.field().map(Field::label).orElse(""),
              sure(column),
              why(column, names, words),
              Samples.of(sheet, layout, column.index()),
              asked.strange().contains(name),
              asked.about(name)));
    }
    return new ColumnsView(layout.sheet().name(), lines);
  }

  private static String sure(Column column) {
    if (column.confidence() >= HIGH) {
      return "high";
    }
    return column.confidence() >= MEDIUM ? "medium" : "low";
  }

  /** The reasons, with columns called by name and fields in the reader's words. */
  private static String why(Column column, List<String> names, Words words) {
    return column.meaning().why().stream()
        .map(Because::of)
        .map(reason -> words.say("intake.reason." + reason.key(), spoken(reason, names, words)))
        .collect(Collectors.joining("; "));
  }

  private static Map<String, Object> spoken(Because reason, List<String> names, Words words) {
    var facts = new HashMap<String, Object>(reason.facts());
    facts.computeIfPresent(
        "column",
        (_, at) -> at instanceof Integer index && index < names.size() ? names.get(index) : at);
    for (var name : List.of("field", "said", "learned")) {
      facts.computeIfPresent(
          name, (_, field) -> words.say(FieldGroup.key(Field.valueOf(field.toString()))));
    }
    return facts;
  }

  /** Whether some column says who works. */
  public boolean saysWho() {
    return says(Field::saysWho);
  }

  /** Whether some column says where. */
  public boolean saysWhere() {
    return says(Field::saysWhere);
  }

  private boolean says(Predicate<Field> what) {
    return lines.stream().flatMap(line -> Field.labelled(line.field()).stream()).anyMatch(what);
  }

  public long taken() {
    return lines.stream().filter(line -> !line.ignored()).count();
  }
}
