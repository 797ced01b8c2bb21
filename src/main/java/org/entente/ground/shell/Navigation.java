package org.entente.ground.shell;

import java.util.List;
import java.util.Set;

/** What a module adds to the menus; each module gives a bean of this kind. */
@FunctionalInterface
public interface Navigation {

  List<Entry> entries();

  /** Which menu an entry stands in. */
  enum Menu {
    /** The list beside the page: the work of the operation. */
    SIDE,
    /** The menu under the reader's name: administration. */
    READER
  }

  /**
   * One line of a menu. A path that starts with a slash is taken as it is; any other lies below the
   * operation at hand, and is left out when there is none. The letter goes there after {@code g}.
   * Roles name who sees the entry, any of them; an empty set is everybody.
   */
  record Entry(
      Menu menu, int order, String messageKey, String path, char letter, Set<String> roles) {

    public Entry {
      roles = Set.copyOf(roles);
      if (letter < 'a' || letter > 'z') {
        throw new IllegalArgumentException("a shortcut is one letter a to z, not " + letter);
      }
    }

    /** A line of the side list that everybody sees. */
    public static Entry side(int order, String messageKey, String path, char letter) {
      return new Entry(Menu.SIDE, order, messageKey, path, letter, Set.of());
    }

    boolean belowMission() {
      return !path.startsWith("/");
    }
  }
}
