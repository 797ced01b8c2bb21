package org.entente.ground.shell.files;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Supplier;
import org.entente.ground.releasability.Leaving;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends tables as files, a stretch of rows at a time: neither the whole table nor a connection to
 * the database is held while a slow client reads.
 */
@Component
public class TableFiles {

  private final JsonMapper json;

  TableFiles(JsonMapper json) {
    this.json = json;
  }

  /**
   * Answers with a table in the format, as a file to keep; it may stand in no cache. The table is
   * made here, so that all that leaves in it is known of when it is asked what it rests on.
   */
  public void send(Supplier<Table> made, Format format, HttpServletResponse response)
      throws IOException {
    Leaving.during(
        () -> {
          var table = made.get();
          var file = table.name() + "." + format.ending();
          var attached = ContentDisposition.attachment().filename(file).build();
          response.setContentType(format.mediaType());
          response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attached.toString());
          response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
          return fill(table, format, response.getOutputStream());
        });
  }

  /** Writes a table, and closes what it is written to. */
  public void write(Supplier<Table> made, Format format, OutputStream out) throws IOException {
    Leaving.during(() -> fill(made.get(), format, out));
  }

  private int fill(Table table, Format format, OutputStream out) throws IOException {
    int written = 0;
    try (var rows = writer(table, format, out);
        var from = table.rows()) {
      for (var row : (Iterable<Row>) from::iterator) {
        rows.write(row);
        written++;
      }
    }
    return written;
  }

  private RowWriter writer(Table table, Format format, OutputStream out) throws IOException {
    return switch (format) {
      case CSV -> CsvRows.plain(table, out);
      case HXL -> CsvRows.tagged(table, out);
      case JSON -> JsonRows.objects(table, json, out);
      case GEOJSON -> JsonRows.features(table, json, out);
      case XLSX -> new WorkbookRows(table, out);
    };
  }
}
