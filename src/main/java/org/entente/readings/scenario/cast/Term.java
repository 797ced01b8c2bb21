package org.entente.readings.scenario.cast;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.entente.readings.scenario.data.DataFile;

/** A code and what people write for it: the usual word of each language first, never none. */
public record Term(String code, Map<Language, List<String>> written) {

  public Term {
    written = Map.copyOf(written);
    for (var language : Language.values()) {
      if (written.getOrDefault(language, List.of()).isEmpty()) {
        throw new IllegalArgumentException(code + " has no word in " + language.code());
      }
    }
  }

  /** Takes cells in which several spellings stand with {@code |} between them. */
  static Term of(String code, String english, String french, String arabic) {
    var written = new EnumMap<Language, List<String>>(Language.class);
    written.put(Language.EN, DataFile.parts(english));
    written.put(Language.FR, DataFile.parts(french));
    written.put(Language.AR, DataFile.parts(arabic));
    return new Term(code, written);
  }

  public String usual(Language language) {
    return spellings(language).getFirst();
  }

  public List<String> spellings(Language language) {
    return written.getOrDefault(language, List.of());
  }
}
