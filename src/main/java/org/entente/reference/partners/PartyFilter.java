package org.entente.reference.partners;

import java.util.Optional;

/**
 * Which parties to list: those with a name that contains the text however it is spelled (or with
 * exactly this code), of this kind; and which stretch of that list, which is ordered by name.
 */
public record PartyFilter(
    Optional<String> text, Optional<Particulars.Kind> kind, int skipped, int atMost) {

  private static final PartyFilter ALL =
      new PartyFilter(Optional.empty(), Optional.empty(), 0, Integer.MAX_VALUE);

  public PartyFilter {
    text = text.map(String::strip).filter(written -> !written.isEmpty());
    if (skipped < 0 || atMost < 1) {
      throw new IllegalArgumentException("no such stretch: " + skipped + ", " + atMost);
    }
  }

  public static PartyFilter all() {
    return ALL;
  }

  public PartyFilter naming(String wanted) {
    return new PartyFilter(Optional.of(wanted), kind, skipped, atMost);
  }

  public PartyFilter of(Particulars.Kind wanted) {
    return new PartyFilter(text, Optional.of(wanted), skipped, atMost);
  }

  /** The page with this number, counted from 1. */
  public PartyFilter page(int number, int size) {
    return new PartyFilter(text, kind, Math.multiplyExact(number - 1, size), size);
  }
}
