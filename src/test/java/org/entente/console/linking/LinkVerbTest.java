package org.entente.console.linking;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.console.Console;
import org.entente.console.bench.linkage.Persons;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code link} reads any table, writes pairs and groups, and says what it cannot read. */
class LinkVerbTest {

  private static final int REGISTERED = 200;

  @TempDir private Path folder = Path.of("");
  private Path table = Path.of("");
  private Path pairs = Path.of("");

  @BeforeEach
  void writeATable() throws IOException {
    table = folder.resolve("people.csv");
    pairs = folder.resolve("pairs.csv");
    Files.writeString(table, written(",", "number"));
  }

  @Test
  void pairsAndGroupsAreWrittenAndTheSurestPairsComeFirst() throws IOException {
    var groups = folder.resolve("groups.csv");

    assertThat(link(table, "--id", "number", "--clusters", groups.toString())).isZero();

    var lines = Files.readAllLines(pairs);
    assertThat(lines.getFirst()).isEqualTo("left,right,posterior");
    assertThat(lines).hasSizeGreaterThan(100);
    assertThat(posteriors(lines)).isSortedAccordingTo((one, other) -> Double.compare(other, one));
    assertThat(Files.readAllLines(groups).getFirst()).isEqualTo("id,cluster");
  }

  @Test
  void theSameTableInOtherLettersAndDelimitersGivesTheSamePairs() throws IOException {
    var other = folder.resolve("other.csv");
    Files.writeString(other, "\uFEFF" + written(";", "number"), UTF_16LE);

    assertThat(link(table)).isZero();
    var first = Files.readAllLines(pairs);
    assertThat(link(other)).isZero();

    assertThat(Files.readAllLines(pairs)).isEqualTo(first);
  }

  @Test
  void aTableIsLinkedWithAnother() throws IOException {
    assertThat(link(table, "--with", table.toString(), "--json")).isZero();

    assertThat(Files.readAllLines(pairs)).contains("r0,r0,1.000000").hasSizeGreaterThan(400);
  }

  /** Names in another language, and towns that many share: only the code tells who is who. */
  @Test
  void aCodeThatBothTablesGiveIsEvidenceAlthoughItLooksLikeIds() throws IOException {
    var english = folder.resolve("english.csv");
    var french = folder.resolve("french.csv");
    Files.writeString(english, registered("code,name,town", "%d,committee number %d,town %d"));
    Files.writeString(french, registered("ville,numéro,nom", "town %3$d,%1$d,comité %2$d"));

    assertThat(link(english, "--with", french.toString())).isZero();

    assertThat(pairsOfIds())
        .hasSize(REGISTERED)
        .allSatisfy(pair -> assertThat(pair.getFirst()).isEqualTo(pair.getLast()));
  }

  @Test
  void numbersThatEachTableGivesItsRowsAreNoEvidence() throws IOException {
    var other = folder.resolve("turned.csv");
    var rows = Persons.make(500, 11).rows();
    var text = new StringBuilder("number,").append(String.join(",", rows.headings())).append('\n');
    for (int at = 0; at < rows.size(); at++) {
      var cells = rows.rows().get(rows.size() - 1 - at).cells();
      text.append('r').append(at).append(',').append(String.join(",", cells)).append('\n');
    }
    Files.writeString(other, text);

    assertThat(link(table, "--with", other.toString())).isZero();

    assertThat(pairsOfIds())
        .hasSizeGreaterThan(450)
        .noneSatisfy(pair -> assertThat(pair.getFirst()).isEqualTo(pair.getLast()));
  }

  /** Of the pairs that are taken for one. */
  private List<List<String>> pairsOfIds() throws IOException {
    return Files.readAllLines(pairs).stream()
        .skip(1)
        .map(line -> List.of(line.split(",", -1)))
        .filter(cells -> Double.parseDouble(cells.getLast()) >= 0.5)
        .map(cells -> cells.subList(0, 2))
        .toList();
  }

  /**
   * Bodies with a code, a number of their own and one of a few towns, in the order of the codes.
   */
  private static String registered(String header, String row) {
    var text = new StringBuilder(header).append('\n');
    for (int at = 1; at <= REGISTERED; at++) {
      text.append(String.format(Locale.ROOT, row, at * 7_919 % 100_003, at, at % 9)).append('\n');
    }
    return text.toString();
  }

  @Test
  void whatIsNoTableOrHasNoSuchIdsIsRefused() throws IOException {
    var empty = folder.resolve("empty.csv");
    Files.writeString(empty, "name,town\n");

    assertThat(link(folder.resolve("nowhere.csv"))).isEqualTo(2);
    assertThat(link(empty)).isEqualTo(2);
    assertThat(link(table, "--id", "no such column")).isEqualTo(2);
    assertThat(link(table, "--id", "family")).isEqualTo(2);
    assertThat(pairs).doesNotExist();
  }

  private int link(Path input, String... more) {
    var arguments =
        new ArrayList<>(List.of("link", "--input", input.toString(), "--out", pairs.toString()));
    arguments.addAll(List.of(more));
    return Console.run(arguments.toArray(String[]::new));
  }

  private static List<Double> posteriors(List<String> lines) {
    return lines.stream()
        .skip(1)
        .map(line -> Double.parseDouble(line.substring(line.lastIndexOf(',') + 1)))
        .toList();
  }

  private static String written(String delimiter, String idHeading) {
    var rows = Persons.make(500, 11).rows();
    var text = new StringBuilder(idHeading + delimiter);
    text.append(String.join(delimiter, rows.headings())).append('\n');
    for (var row : rows.rows()) {
      text.append(row.id()).append(delimiter).append(String.join(delimiter, row.cells()));
      text.append('\n');
    }
    return text.toString();
  }
}
