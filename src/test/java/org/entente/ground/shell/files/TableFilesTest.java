package org.entente.ground.shell.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.entente.ground.shell.files.Geometry.Position;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TableFilesTest {

  private static final List<Column> COLUMNS =
      List.of(
          Column.text("what", "#activity").headed("Quoi"),
          Column.number("reached", "#reached"),
          Column.day("start", "#date+start"));

  private final TableFiles files = new TableFiles(JsonMapper.shared());

  @Test
  void everyFormatSaysTheSameInItsOwnWay() throws IOException {
    assertThat(text(Format.CSV))
        .isEqualTo("\uFEFFwhat,reached,start\r\nWells,400,2026-03-01\r\n'=1+1,,\r\n");
    assertThat(text(Format.HXL))
        .startsWith("\uFEFFwhat,reached,start\r\n\"#activity\",#reached,#date+start\r\nWells,400,");
    assertThat(text(Format.JSON))
        .isEqualTo(
            """
            [{"what":"Wells","reached":400,"start":"2026-03-01"},\
            {"what":"=1+1","reached":null,"start":null}]\
            """);
    assertThat(text(Format.GEOJSON))
        .startsWith(
            """
            {"type":"FeatureCollection","features":[{"type":"Feature","properties":\
            {"what":"Wells","reached":400,"start":"2026-03-01"},"geometry":\
            {"type":"Point","coordinates":[31.5,4.25]}},{\
            """)
        .endsWith(",\"geometry\":null}],\"about\":{\"Rule\":\"once\"}}");
  }

  @Test
  void aWorkbookHasNumbersAndDaysAndSaysWhatItRestsOn() throws IOException {
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes(Format.XLSX)))) {
      var sheets = workbook.getSheets().toList();
      var rows = sheets.getFirst().read();

      assertThat(rows.getFirst().getCellText(0)).isEqualTo("Quoi");
      assertThat(rows.get(1).getCellAsNumber(1))
          .hasValueSatisfying(it -> assertThat(it).isEqualByComparingTo("400"));
      assertThat(rows.get(1).getCellAsDate(2)).hasToString("Optional[2026-03-01T00:00]");
      assertThat(rows.get(2).getCellText(0)).isEqualTo("=1+1");
      assertThat(sheets.get(1).read().getFirst().getCellText(1)).isEqualTo("once");
    }
  }

  @Test
  void aLongWorkbookIsOnItsWayBeforeItsLastRowsAreFetched() throws IOException {
    var fetched = new AtomicInteger();
    var whenFirstLeft = new AtomicInteger(Integer.MAX_VALUE);
    var rows =
        IntStream.range(0, 20_000)
            .peek(_ -> fetched.incrementAndGet())
            .mapToObj(number -> Row.of(List.of("Wells " + number, "1", "2026-03-01")));
    var out =
        new OutputStream() {
          @Override
          public void write(int one) {
            whenFirstLeft.compareAndSet(Integer.MAX_VALUE, fetched.get());
          }

          @Override
          public void write(byte[] some, int from, int length) {
            write(0);
          }
        };

    files.write(() -> table(rows), Format.XLSX, out);

    assertThat(whenFirstLeft.get()).isLessThan(5_000);
  }

  @Test
  void theLongestEndingNamesTheFormat() {
    assertThat(Format.of("/missions/x/activities.hxl.csv")).isEqualTo(Format.HXL);
    assertThat(Format.of("/missions/x/activities.csv")).isEqualTo(Format.CSV);
  }

  private String text(Format format) throws IOException {
    return new String(bytes(format), UTF_8);
  }

  private byte[] bytes(Format format) throws IOException {
    var out = new ByteArrayOutputStream();
    var where = new Geometry.Point(new Position(31.5, 4.25));
    files.write(
        () ->
            table(
                Stream.of(
                    new Row(List.of("Wells", "400", "2026-03-01"), Optional.of(where)),
                    Row.of(List.of("=1+1", "", "")))),
        format,
        out);
    return out.toByteArray();
  }

  private static Table table(Stream<Row> rows) {
    return new Table("activities", "Activities: all", COLUMNS, rows, _ -> about());
  }

  private static SequencedMap<String, String> about() {
    var about = new LinkedHashMap<String, String>();
    about.put("Rule", "once");
    return about;
  }
}
