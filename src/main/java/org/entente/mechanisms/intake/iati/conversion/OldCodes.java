package org.entente.mechanisms.intake.iati.conversion;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.mechanisms.intake.iati.tree.Element;

/** The words and letters that were codes before version 2, and the codes that took their place. */
final class OldCodes {

  private static final Map<String, String> CODES = read();

  private OldCodes() {}

  /** The element with old codes of its attributes made new; others are left as they are. */
  static Element renewed(Element element) {
    var renewed = element;
    for (var each : element.attributes().entrySet()) {
      var code = find(element.name().local(), each.getKey().local(), each.getValue());
      if (code.isPresent()) {
        renewed = renewed.withAttribute(each.getKey(), code.get());
      }
    }
    return renewed;
  }

  static Optional<String> find(String element, String attribute, String written) {
    var word = "/@" + attribute + " " + written.strip().toLowerCase(Locale.ROOT);
    return Optional.ofNullable(CODES.get(element + word))
        .or(() -> Optional.ofNullable(CODES.get("*" + word)));
  }

  private static Map<String, String> read() {
    var file = Objects.requireNonNull(OldCodes.class.getResourceAsStream("old-codes.csv"));
    try (var lines =
        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines.stream().collect(Collectors.toMap(OldCodes::key, each -> each.getField("new")));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String key(NamedCsvRecord line) {
    return line.getField("path") + " " + line.getField("old");
  }
}
