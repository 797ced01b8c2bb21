package org.entente.mechanisms.intake.web.mapping;

import java.util.List;
import org.entente.mechanisms.intake.instructions.Instructions.ValueMeaning;
import org.entente.mechanisms.intake.questions.UnknownValue;

/** The values of a file that nobody knows, some at a time, and what was decided about others. */
public record ValuesView(List<Line> lines, List<Line> likely, List<Decided> decided, int later) {

  /** A choice that leaves the value as it is. */
  public static final String LEAVE = "leave";

  public ValuesView {
    lines = List.copyOf(lines);
    likely = List.copyOf(likely);
    decided = List.copyOf(decided);
  }

  /** One value: the name of its choice in the form, what it may mean, and what was chosen. */
  public record Line(
      String key,
      UnknownValue value,
      List<Choice> choices,
      String chosen,
      boolean searchable,
      String sought) {

    public Line {
      choices = List.copyOf(choices);
    }

    /** What it is a value of, as a message key. */
    public String kindKey() {
      return "mapping.kind." + value.kind().name();
    }
  }

  /** A decision that stands: what was written, and what it means in words. */
  public record Decided(String key, ValueMeaning meaning, String words) {

    public String kindKey() {
      return "mapping.kind." + meaning.kind().name();
    }
  }

  public boolean none() {
    return lines.isEmpty() && likely.isEmpty() && decided.isEmpty();
  }
}
