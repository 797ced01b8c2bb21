package org.entente.console.answers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.entente.ground.problem.Problem;
import org.entente.ground.shell.Phrasebook;
import org.entente.ground.shell.Words;
import org.entente.mechanisms.intake.Because;
import org.entente.mechanisms.intake.IntakeProblem;
import org.entente.mechanisms.intake.Wording;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What the command line says, in the language of the terminal where it is one of ours. */
public final class Sayings {

  private Sayings() {}

  public static String refusal(Problem problem) {
    return problem instanceof IntakeProblem
        ? new Wording(words()).refusal(new Because(problem.code(), problem.facts()))
        : words().say("problem." + problem.code(), problem.facts());
  }

  public static Words words() {
    try {
      var book = Phrasebook.read(new PathMatchingResourcePatternResolver(), false);
      var terminal = Locale.getDefault().getLanguage();
      return book.in(
          book.languages().stream()
              .filter(language -> language.code().equals(terminal))
              .findFirst()
              .orElse(book.languages().getFirst()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("messages", unreadable);
    }
  }
}
