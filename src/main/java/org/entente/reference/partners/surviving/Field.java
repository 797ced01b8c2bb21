package org.entente.reference.partners.surviving;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something of which a party says one value: its name in a language (as a BCP 47 tag, empty where
 * nobody told it), its acronym, kind or country, its code in a list, or what it is a part of.
 */
public record Field(What what, String of) {

  /** What a field is about, in the order in which fields are shown. */
  public enum What {
    NAME,
    ACRONYM,
    KIND,
    COUNTRY,
    CODE,
    PARENT;

    /** The first part of its word, and the last of message keys about it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Field of(What what) {
    return new Field(what, "");
  }

  /** As it is kept and sent: "country", "name fr", "code GB-CHC". */
  public String word() {
    return (what.word() + " " + of).strip();
  }

  /** The field of a word; empty when there is none. */
  public static Optional<Field> find(String word) {
    var parts = word.split(" ", 2);
    return Stream.of(What.values())
        .filter(what -> what.word().equals(parts[0]))
        .map(what -> new Field(what, parts.length == 2 ? parts[1] : ""))
        .findFirst();
  }
}
