package org.entente.mechanisms.intake.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.ground.jobs.Progress;
import org.entente.mechanisms.intake.RowIssue;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.understanding.Layout;
import org.entente.mechanisms.intake.understanding.ReadLine.ReadRow;
import org.entente.mechanisms.intake.understanding.ReadLine.Skipped;
import org.entente.mechanisms.intake.understanding.RowReader;
import org.entente.mechanisms.intake.values.PersonalData;
import org.entente.mechanisms.intake.values.RowHash;

/**
 * The rows of a report gathered: equal ones become one with a count, rows that are none are left
 * with a note, and every cell was looked at for marks of a person.
 */
final class Gathering {

  /** A distinct row, and how many rows of the file equal it. */
  static final class Distinct {
    private final ReadRow row;
    private final String hash;
    private int copies;

    private Distinct(ReadRow row, String hash) {
      this.row = row;
      this.hash = hash;
    }

    ReadRow row() {
      return row;
    }

    String hash() {
      return hash;
    }

    int copies() {
      return copies;
    }

    /** The same row of the file, as it is to be understood. */
    Distinct mended(ReadRow row) {
      var mended = new Distinct(row, hash);
      mended.copies = copies;
      return mended;
    }
  }

  private static final int BETWEEN_SIGNS = 500;

  private final Map<String, Distinct> distinct = new LinkedHashMap<>();
  private final List<RowIssue> notes = new ArrayList<>();
  private final PersonalData personal = new PersonalData();
  private int rows;
  private int skipped;
  private int filtered;

  private Gathering() {}

  static Gathering of(Report report, Layout layout, Headers headers, Progress progress) {
    var gathering = new Gathering();
    var hash = new RowHash(headers.names());
    try (var lines = new RowReader(report, layout).lines()) {
      lines.forEach(
          line -> {
            switch (line) {
              case ReadRow row -> gathering.add(row, hash.of(row.cells()));
              case Skipped none -> gathering.skip(none);
            }
            if (gathering.rows % BETWEEN_SIGNS == 0) {
              progress.reached(gathering.rows, 0);
            }
          });
    }
    return gathering;
  }

  private void add(ReadRow row, String hash) {
    rows++;
    filtered += row.filtered() ? 1 : 0;
    personal.look(row.cells());
    distinct.computeIfAbsent(hash, key -> new Distinct(row, key)).copies++;
  }

  private void skip(Skipped line) {
    rows++;
    skipped++;
    var code =
        switch (line.why()) {
          case TOTALS -> RowIssue.Code.TOTALS_SKIPPED;
          case HEADER_AGAIN -> RowIssue.Code.HEADER_REPEATED;
        };
    notes.add(RowIssue.of(code, line.row(), "", ""));
  }

  Collection<Distinct> distinct() {
    return distinct.values();
  }

  int rows() {
    return rows;
  }

  int skipped() {
    return skipped;
  }

  int filtered() {
    return filtered;
  }

  /** How many rows are copies of another. */
  int collapsed() {
    return rows - skipped - distinct.size();
  }

  List<RowIssue> notes() {
    return notes;
  }

  List<PersonalData.Found> personal() {
    return personal.found();
  }
}
