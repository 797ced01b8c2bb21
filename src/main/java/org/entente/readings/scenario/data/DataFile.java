package org.entente.readings.scenario.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/** Reads the UTF-8 data files beside this class; a file that is not there is a bug. */
public final class DataFile {

  private DataFile() {}

  /** The rows of a CSV file with a header, in the order written. */
  public static List<NamedCsvRecord> rows(String name) {
    try (var rows =
        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(open(name), UTF_8))) {
      return rows.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the data file " + name, e);
    }
  }

  public static Properties settings(String name) {
    try (var text = new InputStreamReader(open(name), UTF_8)) {
      var settings = new Properties();
      settings.load(text);
      return settings;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the data file " + name, e);
    }
  }

  /** The parts of a cell that holds several values, {@code |} between them; none when blank. */
  public static List<String> parts(String cell) {
    return cell.isBlank() ? List.of() : Arrays.asList(cell.split("\\|", -1));
  }

  private static InputStream open(String name) {
    var stream = DataFile.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException("the data file " + name + " is missing from the program");
    }
    return stream;
  }
}
