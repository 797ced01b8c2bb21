package org.entente.reference.partners.organisationfile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.entente.ground.identity.PartyId;
import org.entente.reference.partners.Spelling;

/**
 * Remembers the rows of one list, so that an organisation is taken once: the same code again, the
 * same name again unless both rows have codes, or another name of a party that had its row.
 */
final class Repetitions {

  private final Map<String, Long> codes = new HashMap<>();
  private final Map<String, Long> names = new HashMap<>();
  private final Map<String, Long> namesWithoutCode = new HashMap<>();
  private final Map<PartyId, Long> parties = new HashMap<>();

  /** The earlier row for the same organisation; empty, and this one remembered, when it is new. */
  Optional<Long> firstRowOf(OrganisationLine line) {
    var name = Spelling.plain(line.name().orElse(""));
    var earlier =
        line.code().isPresent()
            ? find(codes, line.code().get()).or(() -> find(namesWithoutCode, name))
            : find(names, name);
    if (earlier.isEmpty()) {
      names.putIfAbsent(name, line.row());
      line.code()
          .ifPresentOrElse(
              code -> codes.put(code, line.row()), () -> namesWithoutCode.put(name, line.row()));
    }
    return earlier;
  }

  /** The earlier row that was found to be this party. */
  Optional<Long> firstRowOf(PartyId party, long row) {
    return Optional.ofNullable(parties.putIfAbsent(party, row));
  }

  private static Optional<Long> find(Map<String, Long> rows, String key) {
    return Optional.ofNullable(rows.get(key));
  }
}
