package org.entente.reference.partners.surviving;

import java.util.Locale;

/** Why one of several values stands for all. */
public enum Rule {
  /** A person chose it. */
  CHOSEN,
  /** All who say anything say the same. */
  AGREED,
  /** It is that of the party that stands for all. */
  FOREMOST,
  /** It comes from an organisation list that was read into the register. */
  LISTED,
  /** The mission, whose register it is, put it down itself. */
  REGISTER,
  /** It was said last. */
  NEWEST,
  /** Nothing else tells: it is that of the oldest entry. */
  OLDEST;

  /** The last part of message keys about it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
