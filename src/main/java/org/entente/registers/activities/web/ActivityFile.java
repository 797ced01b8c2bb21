package org.entente.registers.activities.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.parts.CsvFile;
import org.entente.registers.activities.ActivityFilter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * A filtered list as a file, fetched and written a stretch at a time: neither the whole list nor a
 * connection to the database is held while a slow client reads.
 */
@Component
class ActivityFile {

  private static final int STRETCH = 500;
  private static final char MARK = '\uFEFF';

  private final ActivityDesk desk;
  private final JsonMapper json;

  ActivityFile(ActivityDesk desk, JsonMapper json) {
    this.desk = desk;
    this.json = json;
  }

  void csv(ActivityFilter filter, Audience audience, Words words, OutputStream out)
      throws IOException {
    try (var text = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
      text.write(MARK);
      var csv = CsvWriter.builder().build(text);
      csv.writeRecord(ActivityLine.HEAD);
      stretches(filter, audience, words)
          .flatMap(List::stream)
          .forEach(line -> csv.writeRecord(line.cells().stream().map(CsvFile::harmless).toList()));
      csv.flush();
    }
  }

  void json(ActivityFilter filter, Audience audience, Words words, OutputStream out)
      throws IOException {
    try (var array = json.writer().writeValuesAsArray(out)) {
      stretches(filter, audience, words)
          .flatMap(List::stream)
          .forEach(line -> array.write(line.document()));
    }
  }

  private Stream<List<ActivityLine>> stretches(
      ActivityFilter filter, Audience audience, Words words) {
    return IntStream.iterate(0, offset -> offset + STRETCH)
        .mapToObj(offset -> desk.lines(filter, audience, words, offset, STRETCH))
        .takeWhile(lines -> !lines.isEmpty());
  }
}
