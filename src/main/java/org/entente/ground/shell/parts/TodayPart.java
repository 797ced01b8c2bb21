package org.entente.ground.shell.parts;

import java.util.Optional;
import java.util.Set;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Words;

/** A part of a mission's front page; each module with something to say there gives a bean. */
public interface TodayPart {

  /** Where the part stands among the others. */
  int order();

  String titleKey();

  /** The name of a template with the parameters {@code frame} and {@code part}. */
  String template();

  /** Whether it is for a screen on a wall too, where nobody can act on it. */
  default boolean onTheWall() {
    return false;
  }

  /**
   * What the template shows to this audience in these roles, by their words, in none on a wall;
   * empty while there is nothing to say.
   */
  Optional<Object> show(Audience audience, Set<String> roles, Words words);
}
