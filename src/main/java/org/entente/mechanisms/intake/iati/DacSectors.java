package org.entente.mechanisms.intake.iati;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.mechanisms.intake.iati.model.Coded;
import org.entente.mechanisms.intake.iati.standard.CodeTable;
import org.entente.reference.terminology.CodeLists;
import org.entente.reference.terminology.Term;

/**
 * What the purpose codes of the DAC, of five digits or three, are in our own list of sectors: the
 * longest prefix that is written down decides; codes without any have no counterpart.
 */
final class DacSectors {

  private static final Map<String, String> BY_PREFIX = read();

  private DacSectors() {}

  /** Whether it is a code of the DAC, of the vocabulary of five or of three digits. */
  static boolean of(Coded sector) {
    return sector.of("1") || sector.of("2");
  }

  static Optional<Term> find(String code) {
    return BY_PREFIX.keySet().stream()
        .filter(code::startsWith)
        .max(Comparator.comparingInt(String::length))
        .map(BY_PREFIX::get)
        .flatMap(CodeLists.sectors()::findCode);
  }

  /** What the sector is called: by its publisher, else by the standard's list, else its code. */
  static String name(Coded sector) {
    var list = CodeTable.named(sector.of("2") ? "SectorCategory" : "Sector");
    return sector
        .name()
        .first()
        .or(() -> DacSectors.of(sector) ? list.name(sector.code()) : Optional.empty())
        .orElse(sector.code());
  }

  private static Map<String, String> read() {
    var file = Objects.requireNonNull(DacSectors.class.getResourceAsStream("dac-sectors.csv"));
    try (var lines =
        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines.stream()
          .collect(
              Collectors.toMap(line -> line.getField("prefix"), line -> line.getField("sector")));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
