package org.entente.readings.audit.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;
import java.util.stream.Stream;
import org.entente.ground.history.ActFilter;
import org.entente.ground.history.ActLine;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.parts.CsvFile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The audit trail as a file, fetched and written a stretch at a time: neither the whole of it nor a
 * connection to the database is held while a slow client reads.
 */
@Component
class AuditFile {

  static final String JSON_LINES = "application/jsonl";

  private static final int STRETCH = 1_000;
  private static final char MARK = '\uFEFF';

  private final AuditDesk desk;
  private final JsonMapper json;

  AuditFile(AuditDesk desk, JsonMapper json) {
    this.desk = desk;
    this.json = json;
  }

  void csv(ActFilter filter, Audience audience, Words words, OutputStream out) throws IOException {
    try (var text = new OutputStreamWriter(out, UTF_8)) {
      text.write(MARK);
      var csv = CsvWriter.builder().build(text);
      csv.writeRecord(AuditLine.HEAD);
      lines(filter, audience, words)
          .forEach(line -> csv.writeRecord(line.cells().stream().map(CsvFile::harmless).toList()));
      csv.flush();
    }
  }

  /** One JSON object a line (jsonlines.org). */
  void jsonLines(ActFilter filter, Audience audience, Words words, OutputStream out)
      throws IOException {
    try (var text = new OutputStreamWriter(out, UTF_8)) {
      for (var line : (Iterable<AuditLine>) lines(filter, audience, words)::iterator) {
        text.write(json.writeValueAsString(line.document()));
        text.write('\n');
      }
    }
  }

  private Stream<AuditLine> lines(ActFilter filter, Audience audience, Words words) {
    return Stream.iterate(
            desk.list(filter, "", STRETCH, audience),
            stretch -> !stretch.isEmpty(),
            stretch -> next(stretch, filter, audience))
        .flatMap(stretch -> desk.lines(stretch, audience, words).stream());
  }

  private List<ActLine> next(List<ActLine> stretch, ActFilter filter, Audience audience) {
    return desk.list(filter, AuditDesk.name(stretch.getLast()), STRETCH, audience);
  }
}
