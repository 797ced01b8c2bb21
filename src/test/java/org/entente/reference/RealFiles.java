package org.entente.reference;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Reads the real files that lie beside the project, where they do. */
public final class RealFiles {

  private static final Path DATA = Path.of("../shared/data");

  private RealFiles() {}

  public static Path file(String path) {
    assumeTrue(Files.exists(DATA.resolve(path)), "../shared/data is not here: " + path);
    return DATA.resolve(path);
  }

  /** The rows of a CSV file, or of one sheet of a workbook, below its first rows, as text. */
  public static List<List<String>> rows(String path, String sheet, int skipped) throws IOException {
    var rows = path.endsWith(".csv") ? csv(file(path)) : sheet(file(path), sheet);
    return rows.subList(skipped, rows.size());
  }

  private static List<List<String>> csv(Path file) throws IOException {
    try (var rows = CsvReader.builder().detectBomHeader(true).ofCsvRecord(file)) {
      return rows.stream().map(row -> row.getFields()).toList();
    }
  }

  private static List<List<String>> sheet(Path file, String name) throws IOException {
    try (var workbook = new ReadableWorkbook(file.toFile());
        var rows = workbook.findSheet(name).orElseThrow().openStream()) {
      return rows.map(RealFiles::cells)
          .filter(row -> row.stream().anyMatch(it -> !it.isBlank()))
          .toList();
    }
  }

  private static List<String> cells(Row row) {
    return IntStream.range(0, row.getCellCount())
        .mapToObj(at -> row.getOptionalCell(at).map(Cell::getText).orElse(""))
        .toList();
  }

  public static String cell(List<String> row, int column) {
    return column >= 0 && column < row.size() ? row.get(column) : "";
  }
}
