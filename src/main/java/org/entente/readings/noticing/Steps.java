package org.entente.readings.noticing;

import static java.util.stream.Collectors.toMap;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.ground.identity.PartyId;
import org.entente.reference.partners.Party;
import org.entente.reference.partners.merging.Representation;

/**
 * How many hands money and work usually pass through before an organisation has them: a donor or an
 * agency 0, a community's own organisation 3. Which kind of organisation stands where is data,
 * {@code steps.csv}; who is of no known kind stands at 0.
 */
final class Steps {

  private static final Map<String, Integer> BY_KIND = byKind();

  private final Map<PartyId, Integer> steps = new HashMap<>();

  Steps(List<Party> parties, Representation representation) {
    for (var party : parties) {
      int step =
          party.particulars().kind().map(kind -> BY_KIND.getOrDefault(kind.code(), 0)).orElse(0);
      steps.merge(representation.of(party.id()), step, Math::max);
    }
  }

  int of(PartyId party) {
    return steps.getOrDefault(party, 0);
  }

  private static Map<String, Integer> byKind() {
    var file = Objects.requireNonNull(Steps.class.getResourceAsStream("steps.csv"));
    try (var csv =
        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return csv.stream()
          .collect(
              toMap(row -> row.getField("kind"), row -> Integer.parseInt(row.getField("step"))));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
