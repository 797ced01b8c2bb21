package org.entente.ground.matching.linkage;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Assumptions;

/** The pairs of a table that are known to be one thing, and how near verdicts come to them. */
record KnownPairs(Set<Pair> pairs) {

  private static final Path FOLDER = Path.of("..", "shared", "data", "dedup");
  private static final int BANDS = 10;

  /** How many of the decided pairs are right, and how many of the right ones are decided. */
  record Score(double precision, double recall, double calibrationError) {

    double f1() {
      return 2 * precision * recall / (precision + recall);
    }
  }

  static Path file(String name) {
    var path = FOLDER.resolve(name);
    Assumptions.assumeTrue(Files.exists(path), () -> "../shared/data is not here: " + name);
    return path;
  }

  /** The rows of a CSV file with its header, as they stand there. */
  static List<List<String>> table(Path file) throws IOException {
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

  /** Of ids of which some belong together: the pairs of those that have the same key. */
  static KnownPairs of(List<String> ids, UnaryOperator<String> key) {
    var groups = new LinkedHashMap<String, List<String>>();
    ids.forEach(id -> groups.computeIfAbsent(key.apply(id), _ -> new ArrayList<>()).add(id));
    var pairs = new HashSet<Pair>();
    for (var group : groups.values()) {
      for (int i = 0; i < group.size(); i++) {
        for (int j = 0; j < i; j++) {
          pairs.add(new Pair(group.get(j), group.get(i)));
        }
      }
    }
    return new KnownPairs(pairs);
  }

  private boolean has(Verdict verdict) {
    return pairs.contains(new Pair(verdict.left(), verdict.right()))
        || pairs.contains(new Pair(verdict.right(), verdict.left()));
  }

  Score score(List<Verdict> verdicts) {
    double decided = verdicts.stream().filter(Verdict::same).count();
    double right = verdicts.stream().filter(it -> it.same() && has(it)).count();
    var expected = new double[BANDS];
    var found = new double[BANDS];
    for (var verdict : verdicts) {
      int band = Math.min(BANDS - 1, (int) (verdict.posterior() * BANDS));
      expected[band] += verdict.posterior();
      found[band] += has(verdict) ? 1 : 0;
    }
    double error = 0;
    for (int band = 0; band < BANDS; band++) {
      error += Math.abs(expected[band] - found[band]) / verdicts.size();
    }
    return new Score(right / decided, right / pairs.size(), error);
  }
}
