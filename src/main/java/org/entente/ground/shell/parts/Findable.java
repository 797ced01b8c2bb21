package org.entente.ground.shell.parts;

import java.util.List;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Labelled;
import org.entente.ground.shell.Words;

/** What a module adds to the search of a mission; each module gives a bean of this kind. */
public interface Findable {

  /** The message key of what is found here ("Partners"), under which it is grouped. */
  String kindKey();

  /** Where the group stands among the others. */
  int order();

  /** The best so many for this audience, best first; nothing that it may not know. */
  List<Found> find(String written, Audience audience, Words words, int most);

  /**
   * Something found: what it is called, the rest that tells it from its like (may be empty), its
   * address below the mission ("partners/..."), and its label.
   */
  record Found(String title, String beside, String path, int label) implements Labelled {}
}
