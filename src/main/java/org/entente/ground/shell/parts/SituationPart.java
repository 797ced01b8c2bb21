package org.entente.ground.shell.parts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.paper.Drawing;

/**
 * What a module says in a situation report; each module with something to say gives a bean. All
 * that it says has passed the gate, so that the report gets the label of what it is made of.
 */
public interface SituationPart {

  /** The same in every language and version: by it sections of two reports are compared. */
  String name();

  /** Where the section stands among the others. */
  int order();

  /** What is to be said as of a day, to this audience, in these words; empty when nothing is. */
  Optional<Section> say(Asked asked, Audience audience, Words words);

  /** As of which day, in the mission's zone; and as it was known at which instant. */
  record Asked(LocalDate on, Optional<Instant> knownAt) {}

  /** A section: figures, tables, a map, and what its figures rest on. */
  record Section(
      String name,
      String title,
      List<Fact> facts,
      Optional<Drawing> map,
      List<Sheet> sheets,
      List<String> notes) {

    public Section {
      facts = List.copyOf(facts);
      sheets = List.copyOf(sheets);
      notes = List.copyOf(notes);
    }
  }

  /** A figure: a name that stays in every language, its heading, its value, what it rests on. */
  record Fact(String name, String heading, String value, String basis) {}

  /** A table; its first column heads its rows. */
  record Sheet(String title, List<String> head, List<List<String>> rows) {

    public Sheet {
      head = List.copyOf(head);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }
}
