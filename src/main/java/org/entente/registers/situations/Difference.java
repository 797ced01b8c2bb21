package org.entente.registers.situations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.entente.ground.shell.parts.SituationPart.Fact;
import org.entente.ground.shell.parts.SituationPart.Section;

/**
 * A figure that is another in two reports: its heading, before and now; absent where it had none.
 */
public record Difference(
    String section, String heading, Optional<String> before, Optional<String> now) {

  /** What is another now, in the order of what is said now; what has gone comes last. */
  public static List<Difference> between(List<Section> before, List<Section> now) {
    var then = new HashMap<String, Fact>();
    for (var section : before) {
      section.facts().forEach(fact -> then.put(key(section, fact), fact));
    }
    var all = new ArrayList<Difference>();
    for (var section : now) {
      for (var fact : section.facts()) {
        var was = Optional.ofNullable(then.remove(key(section, fact))).map(Fact::value);
        if (!was.equals(Optional.of(fact.value()))) {
          all.add(new Difference(section.title(), fact.heading(), was, Optional.of(fact.value())));
        }
      }
    }
    for (var section : before) {
      section.facts().stream()
          .filter(fact -> then.containsKey(key(section, fact)))
          .map(
              fact ->
                  new Difference(
                      section.title(), fact.heading(), Optional.of(fact.value()), Optional.empty()))
          .forEach(all::add);
    }
    return all;
  }

  private static String key(Section section, Fact fact) {
    return section.name() + " " + fact.name();
  }
}
