package org.entente.console.bench.linkage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.ground.matching.records.Rows;

/**
 * Records to find again, of one table or of two in a row, and which pairs are one thing. What users
 * of other tools would have to tell those of the set, and ours is not told: the kind of each
 * column, and by which columns pairs may be found.
 *
 * @param border how many rows are of the left table; all, where there is but one
 * @param rules columns by their headings, several joined by a plus
 */
record TrialSet(
    String name, Rows rows, int border, List<String> kinds, List<String> rules, List<int[]> truth) {

  private static final String RECORDS = "records.tsv";
  private static final String SET = "set.tsv";
  private static final String TRUTH = "truth.tsv";

  /** Writes it as contestants of any kind read it. */
  void writeTo(Path folder) throws IOException {
    try (var out = Files.newBufferedWriter(folder.resolve(RECORDS))) {
      out.append(line(rows.headings())).append(line(kinds));
      for (var row : rows.rows()) {
        out.append(line(row.cells()));
      }
    }
    try (var out = Files.newBufferedWriter(folder.resolve(SET))) {
      out.append(border + "\n");
      for (var rule : rules) {
        out.append(
            line(
                Arrays.stream(rule.split("\\+", -1))
                    .map(heading -> rows.headings().indexOf(heading) + "")
                    .toList()));
      }
    }
    try (var out = Files.newBufferedWriter(folder.resolve(TRUTH))) {
      for (int[] pair : truth) {
        out.append(pair[0] + "\t" + pair[1] + "\n");
      }
    }
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replace('\t', ' ').replace('\n', ' ').replace('\r', ' '))
        .collect(Collectors.joining("\t", "", "\n"));
  }

  /** Reads what was written, but for what others are told. */
  static TrialSet read(Path folder) throws IOException {
    var rows = new ArrayList<Rows.Row>();
    List<String> headings;
    try (var in = Files.newBufferedReader(folder.resolve(RECORDS))) {
      headings = cells(in.readLine());
      in.readLine();
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        rows.add(new Rows.Row(rows.size() + "", cells(line)));
      }
    }
    int border = Integer.parseInt(Files.readAllLines(folder.resolve(SET)).getFirst());
    var truth =
        Files.readAllLines(folder.resolve(TRUTH)).stream()
            .map(line -> cells(line).stream().mapToInt(Integer::parseInt).toArray())
            .toList();
    var all = new Rows(headings, rows);
    return new TrialSet("", all, border, List.of(), List.of(), truth);
  }

  private static List<String> cells(String line) {
    return List.of(line.split("\t", -1));
  }

  boolean twoTables() {
    return border < rows.size();
  }

  Rows left() {
    return new Rows(rows.headings(), rows.rows().subList(0, border));
  }

  Rows right() {
    return new Rows(rows.headings(), rows.rows().subList(border, rows.size()));
  }

  /** The pairs of rows that have the same key. */
  static List<int[]> pairsAlike(List<?> keys) {
    var pairs = new ArrayList<int[]>();
    var together =
        IntStream.range(0, keys.size()).boxed().collect(Collectors.groupingBy(keys::get));
    for (var rows : together.values()) {
      for (int i = 0; i < rows.size(); i++) {
        for (int j = 0; j < i; j++) {
          pairs.add(new int[] {rows.get(j), rows.get(i)});
        }
      }
    }
    return pairs;
  }
}
