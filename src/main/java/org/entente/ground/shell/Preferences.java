package org.entente.ground.shell;

import java.util.Locale;

/** What this browser prefers; kept in its cookies, never at the server. */
public record Preferences(Language language, Theme theme, Density density, Shortcuts shortcuts) {

  /** Light, dark, or as the device says. */
  public enum Theme implements Choice {
    AUTO,
    LIGHT,
    DARK
  }

  /** How much room a row takes. */
  public enum Density implements Choice {
    COMFORTABLE,
    COMPACT
  }

  /** Whether single keys do something (WCAG 2.1.4 asks that they can be turned off). */
  public enum Shortcuts implements Choice {
    ON,
    OFF
  }

  /** A closed choice, written in lower case in cookies, addresses and attributes. */
  public sealed interface Choice permits Theme, Density, Shortcuts {

    String name();

    default String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
