package org.entente.mechanisms.intake.format.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.mechanisms.intake.format.FormatContract;
import org.entente.mechanisms.intake.format.Messy;
import org.junit.jupiter.api.Nested;

/** Text tables in the dialects that offices write. */
public class CsvFormatTest {

  /** The rows as lines of cells, quoted where they must be. */
  public static byte[] text(List<Messy.Row> rows, String delimiter, Charset charset) {
    return rows.stream()
        .map(row -> line(row, delimiter))
        .collect(Collectors.joining("\r\n"))
        .getBytes(charset);
  }

  private static String line(Messy.Row row, String delimiter) {
    var cells = row.read().stream().map(cell -> quoted(cell, delimiter));
    return cells.collect(Collectors.joining(delimiter)) + delimiter.repeat(4);
  }

  private static String quoted(String cell, String delimiter) {
    boolean plain = !cell.contains(delimiter) && !cell.contains("\"") && !cell.contains("\n");
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  abstract static class Dialects extends FormatContract {
    @Override
    protected String format() {
      return "csv";
    }

    @Override
    protected boolean hidesRows() {
      return false;
    }
  }

  @Nested
  class CommasInUtf8WithItsMark extends Dialects {
    @Override
    protected byte[] written(List<Messy.Row> rows) {
      return ("\uFEFF" + new String(text(rows, ",", UTF_8), UTF_8)).getBytes(UTF_8);
    }
  }

  @Nested
  class SemicolonsInUtf8 extends Dialects {
    @Override
    protected byte[] written(List<Messy.Row> rows) {
      return text(rows, ";", UTF_8);
    }
  }

  @Nested
  class TabsInUtf16 extends Dialects {
    @Override
    protected byte[] written(List<Messy.Row> rows) {
      return text(rows, "\t", StandardCharsets.UTF_16);
    }
  }
}
