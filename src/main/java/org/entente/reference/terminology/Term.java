package org.entente.reference.terminology;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a code list: its code, the code it is part of (a sub-sector of a sector), and its
 * names by language (ISO 639-1). Every term has a name in English.
 */
public record Term(String code, @Nullable String parentCode, Map<String, String> names) {

  static final String FALLBACK = "en";

  public Term {
    names = Map.copyOf(names);
    if (code.isBlank() || !names.containsKey(FALLBACK)) {
      throw new IllegalArgumentException("a term needs a code and an English name: " + code);
    }
  }

  public Optional<String> parent() {
    return Optional.ofNullable(parentCode);
  }

  /** The name in the reader's language, else in English. */
  public String name(Locale locale) {
    return names.getOrDefault(locale.getLanguage(), names.getOrDefault(FALLBACK, code));
  }
}
