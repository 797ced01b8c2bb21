package org.entente.mechanisms.intake.format.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.entente.mechanisms.intake.format.hostile.Hostile.file;
import static org.entente.mechanisms.intake.format.hostile.Packing.utf8;
import static org.entente.mechanisms.intake.format.hostile.Packing.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Text tables, JSON and XML without end, without sense, or with more than one. */
final class HostileTexts {

  private static final String HEADER = "Organisation,District\n";
  private static final String ROW = "Helping Hands,Lowmarsh\n";

  private HostileTexts() {}

  static List<Hostile> all() {
    return List.of(
        file(
            "csv-of-a-million-columns",
            "TooLarge COLUMNS",
            () -> utf8("a,".repeat(1_000_000) + "b\n")),
        file("csv-of-ten-million-columns", "Damaged", () -> utf8("a,".repeat(10_000_000) + "b\n")),
        file("csv-of-one-endless-line", "Damaged", () -> utf8("a".repeat(40_000_000))),
        file(
            "csv-with-a-quote-that-never-ends",
            "",
            () -> utf8(HEADER + "\"" + ROW.repeat(200_000))),
        file("csv-of-quotes", "", () -> utf8("\"".repeat(20_000_000))),
        file("csv-of-line-breaks", "TooLarge ROWS", () -> utf8("\n".repeat(30_000_000))),
        file("csv-of-commas", "", () -> utf8(",".repeat(30_000_000))),
        file(
            "csv-of-too-many-rows",
            "TooLarge ROWS",
            () -> utf8(HEADER + "A,B\n".repeat(1_100_000))),
        file(
            "csv-of-wide-rows",
            "TooLarge CELLS",
            () -> utf8(HEADER + ("A,B" + ",".repeat(16_000) + "c\n").repeat(3_500))),
        file("csv-with-nul-bytes", "", () -> utf8(HEADER + "Helping\0Hands,Low\0marsh\n")),
        file("csv-of-nul-bytes", "", () -> new byte[5_000_000]),
        file(
            "csv-with-formulas-that-call",
            "read 2",
            () -> utf8(HEADER + "=cmd|'/c calc'!A0,@SUM(1)\n+A1,-B2\n")),
        file(
            "csv-in-half-a-letter", "", () -> Arrays.copyOf((HEADER + ROW).getBytes(UTF_16LE), 91)),
        file("csv-of-three-encodings", "read 3", HostileTexts::mixed),
        file("csv-of-one-byte", "NoTable", () -> utf8("a")),
        file("json-nested-a-million-deep", "TooLarge NESTING", () -> utf8("[".repeat(1_000_000))),
        file(
            "json-of-objects-a-million-deep",
            "TooLarge NESTING",
            () -> utf8("{\"a\":".repeat(1_000_000))),
        file(
            "json-of-an-endless-number",
            "TooLarge CELL_LENGTH",
            () -> utf8("[{\"a\": " + "9".repeat(5_000_000) + "}]")),
        file(
            "json-of-an-endless-text",
            "TooLarge CELL_LENGTH",
            () -> utf8("[{\"a\": \"" + "x".repeat(40_000_000) + "\"}]")),
        file(
            "json-of-an-endless-name",
            "TooLarge CELL_LENGTH",
            () -> utf8("[{\"" + "x".repeat(10_000_000) + "\": 1}]")),
        file(
            "json-of-numbers-beyond-numbers",
            "read 1",
            () -> utf8("[{\"org\": \"Hands\", \"district\": \"Low\", \"n\": 1e999999999}]")),
        file("json-with-a-name-twice", "Damaged", () -> utf8("[{\"org\": \"A\", \"org\": \"B\"}]")),
        file("json-of-a-million-names", "TooLarge COLUMNS", () -> utf8(names(1_000_000, 20))),
        file(
            "json-of-a-million-names-in-one-row",
            "TooLarge VALUES_IN_A_ROW",
            () -> utf8(names(1_000_000, 1_000_000))),
        file("json-of-a-million-tables", "TooLarge ARCHIVE_PARTS", HostileTexts::tables),
        file("json-of-columns-times-repeats", "TooLarge", HostileTexts::product),
        file("json-of-broken-letters", "", () -> utf8("[{\"a\": \"\\uD800\\uD800\\u0000\"}]")),
        file("json-cut-off", "Damaged", () -> utf8("[{\"a\": [1, 2, {\"b\": \"c")),
        file(
            "json-of-too-many-lines",
            "TooLarge ROWS",
            () -> utf8("{\"org\":\"A\",\"district\":\"B\"}\n".repeat(1_100_000))),
        file(
            "xml-of-a-billion-laughs",
            "",
            () ->
                utf8(
                    "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'ha'><!ENTITY c"
                        + " '&b;&b;&b;'>]><a>&c;</a>")),
        file(
            "picture-that-is-a-program",
            "",
            () ->
                utf8(
                    "<?xml version='1.0'?><svg"
                        + " xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")),
        file(
            "page-that-is-a-table",
            "NotAKindWeRead WEB_PAGE",
            () -> utf8("<html><script>alert(1)</script><table><tr><td>a</table>")),
        file("nothing", "NotAKindWeRead EMPTY", () -> new byte[0]),
        file("form-nested-without-end", "FormWithoutSubmissions", HostileTexts::deepForm),
        file("repeats-in-a-circle", "", HostileTexts::circle));
  }

  private static byte[] mixed() {
    var all = new ByteArrayOutputStream();
    all.writeBytes(utf8(HEADER + "Élan,Forêt\n"));
    all.writeBytes("Santé,Côte\n".getBytes(ISO_8859_1));
    all.writeBytes(new byte[] {(byte) 0xC0, (byte) 0xAF, ',', (byte) 0xFE, '\n'});
    return all.toByteArray();
  }

  /** Objects of a few names each, no name twice. */
  private static String names(int count, int inOne) {
    return IntStream.range(0, count)
        .mapToObj(i -> (i % inOne == 0 ? "},{" : ",") + "\"n" + i + "\":1")
        .collect(Collectors.joining("", "[{\"a\":1", "}]"));
  }

  private static byte[] tables() {
    return utf8(
        IntStream.range(0, 1_000_000)
            .mapToObj(i -> "\"t" + i + "\":[{\"a\":1}]")
            .collect(Collectors.joining(",", "{", "}")));
  }

  private static byte[] product() {
    var columns =
        IntStream.range(0, 15_000)
            .mapToObj(i -> "\"c" + i + "\":1")
            .collect(Collectors.joining(","));
    var repeat = "{\"organisation\":\"A\",\"district\":\"B\"},".repeat(40_000);
    return utf8("[{" + columns + ",\"r\":[" + repeat + "{\"organisation\":\"C\"}]}]");
  }

  private static byte[] deepForm() {
    return utf8(
        "type,name,label\n"
            + IntStream.range(0, 9_000)
                .mapToObj(i -> "begin group,g" + i + ",G\ntext,q" + i + ",Q\n")
                .collect(Collectors.joining()));
  }

  /** Sheets of repeats of which each says that the other is its parent. */
  private static byte[] circle() throws IOException {
    var parts = new LinkedHashMap<String, byte[]>();
    for (var name : List.of("a", "b", "c")) {
      var rows =
          IntStream.range(0, 2_000)
              .mapToObj(i -> "Hands,Low," + i + "," + i + "\n")
              .collect(Collectors.joining());
      parts.put(name + ".csv", utf8("organisation,district,KEY,PARENT_KEY\n" + rows));
    }
    return zip(parts);
  }
}
