package org.entente.console.bench.linkage;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.ground.matching.records.Rows;

/** The sets that others publish with their truth, where they are here, and made persons. */
final class TrialSets {

  private static final long SEED = 7;

  private TrialSets() {}

  /** Persons of our own making, so many records. */
  static TrialSet persons(int records) {
    var made = Persons.make(records, SEED);
    return new TrialSet(
        "made persons, " + String.format(Locale.ROOT, "%,d", records),
        made.rows(),
        records,
        List.of("name", "name", "code", "other", "name", "name", "other", "code"),
        List.of("phone", "given+family", "family+born", "given+born", "born+postal"),
        TrialSet.pairsAlike(made.persons()));
  }

  /** Those in a folder. */
  static List<TrialSet> published(Path folder) throws IOException {
    var sets = new ArrayList<TrialSet>();
    patients(folder.resolve("febrl/dataset3.csv")).ifPresent(sets::add);
    fakes(folder.resolve("splink/fake_1000.csv")).ifPresent(sets::add);
    papers(folder.resolve("dblp-acm")).ifPresent(sets::add);
    return sets;
  }

  private static Optional<TrialSet> patients(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    var table = table(file);
    var things = table.stream().skip(1).map(row -> row.getFirst().split("-", -1)[1]).toList();
    return Optional.of(
        new TrialSet(
            "febrl 3",
            rows(table, 1, 11),
            things.size(),
            List.of(
                "name", "name", "other", "name", "name", "name", "other", "other", "code", "code"),
            List.of("soc_sec_id", "given_name", "surname", "date_of_birth", "postcode"),
            TrialSet.pairsAlike(things)));
  }

  private static Optional<TrialSet> fakes(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    var table = table(file);
    var things = table.stream().skip(1).map(List::getLast).toList();
    return Optional.of(
        new TrialSet(
            "fake_1000",
            rows(table, 1, 6),
            things.size(),
            List.of("name", "name", "code", "name", "name"),
            List.of("first_name", "surname", "dob", "email"),
            TrialSet.pairsAlike(things)));
  }

  private static Optional<TrialSet> papers(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    var left = table(folder.resolve("DBLP2.csv"));
    var right = table(folder.resolve("ACM.csv"));
    var numbers = new HashMap<String, Integer>();
    left.stream().skip(1).forEach(row -> numbers.put("left " + row.getFirst(), numbers.size()));
    right.stream().skip(1).forEach(row -> numbers.put("right " + row.getFirst(), numbers.size()));
    var truth =
        table(folder.resolve("DBLP-ACM_perfectMapping.csv")).stream()
            .skip(1)
            .map(
                row ->
                    new int[] {
                      numbers.getOrDefault("left " + row.get(0), 0),
                      numbers.getOrDefault("right " + row.get(1), 0)
                    })
            .toList();
    var all = new ArrayList<>(rows(left, 1, 5).rows());
    all.addAll(rows(right, 1, 5).rows());
    return Optional.of(
        new TrialSet(
            "DBLP-ACM",
            new Rows(left.getFirst().subList(1, 5), all),
            left.size() - 1,
            List.of("text", "text", "other", "code"),
            List.of("year", "title"),
            truth));
  }

  /** Some columns of a table, the first of which is left out as others are. */
  private static Rows rows(List<List<String>> table, int from, int end) {
    return new Rows(
        table.getFirst().subList(from, end),
        table.stream()
            .skip(1)
            .map(
                row ->
                    new Rows.Row(
                        row.getFirst(),
                        IntStream.range(from, end)
                            .mapToObj(at -> at < row.size() ? row.get(at) : "")
                            .toList()))
            .toList());
  }

  private static List<List<String>> table(Path file) throws IOException {
    try (var rows =
        CsvReader.builder()
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(file, StandardCharsets.ISO_8859_1)) {
      return rows.stream()
          .map(row -> row.getFields().stream().map(String::strip).toList())
          .filter(row -> row.size() > 1)
          .toList();
    }
  }
}
