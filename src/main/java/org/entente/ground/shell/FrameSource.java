package org.entente.ground.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells the frame who reads, in which operation, under which label: what other modules know. */
@FunctionalInterface
public interface FrameSource {

  /** The standing of this request; its text is in the language of the given words. */
  Standing standing(HttpServletRequest request, Words words);

  /**
   * Who reads what, when. Missions are those that the reader may see; counts are badges by message
   * key of a menu entry; both times are in the zone of the operation. As whom is the organisation
   * whose view the reader looks at, when that is not the reader's own.
   */
  record Standing(
      Visitor visitor,
      List<MissionLink> missions,
      LabelBand label,
      Optional<String> asWhom,
      ZonedDateTime asOf,
      ZonedDateTime generated,
      Map<String, Long> counts) {

    public Standing {
      missions = List.copyOf(missions);
      counts = Map.copyOf(counts);
    }
  }

  /** Somebody at the screen. */
  sealed interface Visitor {}

  /** Somebody who has not signed in. */
  record Guest() implements Visitor {}

  /** Somebody who has: the name, organisation and roles are as written in the accounts. */
  record Reader(String name, String organisation, Set<String> roles) implements Visitor {

    public Reader {
      roles = Set.copyOf(roles);
    }
  }

  /** An operation that the reader may open; at most one of a list is the current one. */
  record MissionLink(String code, String name, boolean current) {}

  /** What the access band says, in the reader's language, and how loudly. */
  record LabelBand(String text, Level level) {

    public LabelBand {
      if (text.isBlank()) {
        throw new IllegalArgumentException("a label band always says something");
      }
    }
  }

  /** The four steps of loudness; every label policy maps its own levels on them. */
  enum Level {
    PUBLIC,
    RESTRICTED,
    CONFIDENTIAL,
    STRICT;

    /** The class that colours the band. */
    public String cssClass() {
      return "level-" + name().toLowerCase(Locale.ROOT);
    }
  }
}
