package org.entente.ground.accounts;

import java.util.Locale;

/** What a person may do in a mission. Administering is not reading: each is given by itself. */
public enum Role {
  /** Adds people and gives roles; reads no record by that. */
  ADMINISTER,
  /** Publishes for any party, undoes imports, approves names. */
  COORDINATE,
  /** Reports for the own organisation. */
  REPORT,
  READ,
  /** Reads history and who did what. */
  AUDIT;

  /** How it is written in files, on the command line and in the database. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Role of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
