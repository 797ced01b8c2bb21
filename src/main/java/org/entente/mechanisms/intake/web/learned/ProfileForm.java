package org.entente.mechanisms.intake.web.learned;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.instructions.Instructions.ValueMeaning;
import org.entente.mechanisms.intake.profiles.Lesson;
import org.entente.mechanisms.intake.profiles.Lesson.Learned;
import org.springframework.util.MultiValueMap;

/** A profile as somebody sent it back: its name, what its columns hold, and values to forget. */
record ProfileForm(MultiValueMap<String, String> form) {

  private static final int LONGEST_NAME = 200;

  String name() {
    var name = Optional.ofNullable(form.getFirst("name")).orElse("").strip();
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
  }

  /** The lesson as it is to be from now on; what was not sent stays as it was. */
  Lesson onto(Lesson before) {
    var columns = new ArrayList<Learned>();
    for (int at = 0; at < before.columns().size(); at++) {
      var learned = before.columns().get(at);
      columns.add(
          Optional.ofNullable(form.getFirst("column-" + at))
              .map(label -> new Learned(learned.column(), known(label)))
              .orElse(learned));
    }
    return before.called(name()).withColumns(columns).withValues(left(before.values()));
  }

  private static Optional<String> known(String label) {
    return Field.labelled(label).map(Field::label);
  }

  private List<ValueMeaning> left(List<ValueMeaning> values) {
    var forgotten = form.getOrDefault("forget", List.of());
    var left = new ArrayList<ValueMeaning>();
    for (int at = 0; at < values.size(); at++) {
      if (!forgotten.contains(String.valueOf(at))) {
        left.add(values.get(at));
      }
    }
    return left;
  }
}
