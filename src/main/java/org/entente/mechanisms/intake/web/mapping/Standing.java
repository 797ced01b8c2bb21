package org.entente.mechanisms.intake.web.mapping;

import java.util.List;
import java.util.Optional;
import org.entente.mechanisms.intake.profiles.Lesson;
import org.entente.mechanisms.intake.profiles.Profiles.Use;
import org.entente.mechanisms.intake.questions.Questions;

/**
 * How a file stands: what it still asks, which profile it was read by or was set aside, and the
 * columns that this profile does not know.
 */
public record Standing(
    Optional<Questions> questions,
    Optional<Use> use,
    Optional<Lesson> lesson,
    List<String> strange) {

  public Standing {
    strange = List.copyOf(strange);
  }

  /** Whether it was read by a profile. */
  public boolean byProfile() {
    return use.filter(it -> !it.aside()).isPresent() && lesson.isPresent();
  }

  public boolean setAside() {
    return use.filter(Use::aside).isPresent();
  }

  public int columnsAsked() {
    return questions.map(it -> it.writings().size()).orElse(0);
  }

  public int valuesAsked() {
    return questions.map(it -> it.values().size()).orElse(0);
  }

  public boolean asks() {
    return columnsAsked() + valuesAsked() > 0;
  }
}
