package org.entente.mechanisms.intake.publication;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.mechanisms.intake.Receipt;
import org.entente.mechanisms.intake.RowIssue;
import org.entente.mechanisms.intake.gathering.Distinct;
import org.entente.mechanisms.intake.gathering.Gathering;
import org.entente.mechanisms.intake.recognition.Headers;
import org.entente.mechanisms.intake.recognition.Recognised;

/** Counts what becomes of the rows of a walk, and what is to be told about their cells. */
final class Tally {

  private static final int SAMPLES = 3;

  private final Counts counts = new Counts();
  private final Questions questions;
  private final List<Set<String>> samples = new ArrayList<>();
  private final List<RowIssue> remarks = new ArrayList<>();
  private int created;
  private int changed;
  private int unchanged;
  private int rejected;
  private int leftOut;
  private int vanished;

  Tally(Headers headers) {
    questions = new Questions(headers);
  }

  void skipped(int rows, List<RowIssue> notes) {
    counts.skipped(rows, notes);
  }

  /** Counts a distinct row. */
  void add(Recognised row) {
    counts.add(row);
    look(row.distinct());
    switch (row) {
      case Recognised.Taken taken -> questions.add(taken);
      case Recognised.Rejected _ -> rejected++;
      case Recognised.LeftOut _ -> leftOut++;
    }
  }

  private void look(Distinct distinct) {
    var cells = distinct.row().cells();
    for (int column = 0; column < cells.size(); column++) {
      if (column == samples.size()) {
        samples.add(new LinkedHashSet<>());
      }
      if (samples.get(column).size() < SAMPLES && !cells.get(column).isBlank()) {
        samples.get(column).add(cells.get(column).strip());
      }
    }
  }

  /** Something that is found out about a row only by what was reported before. */
  void note(RowIssue issue) {
    counts.note(issue);
  }

  /** What the format itself had to say. */
  void remark(List<RowIssue> found) {
    remarks.addAll(found);
  }

  void created() {
    created++;
  }

  void changed() {
    changed++;
  }

  void unchanged() {
    unchanged++;
  }

  void vanished(int records) {
    vanished = records;
  }

  int vanished() {
    return vanished;
  }

  Receipt.Rows rows(Gathering gathering) {
    return new Receipt.Rows(
        created,
        changed,
        unchanged,
        gathering.collapsed(),
        0,
        gathering.skipped() + leftOut,
        rejected);
  }

  Receipt.Recognised recognised() {
    return counts.recognised(questions.all());
  }

  List<RowIssue> issues() {
    return Stream.concat(counts.issues().stream(), remarks.stream()).toList();
  }

  /** The first few different values of a column. */
  List<String> samples(int column) {
    return column < samples.size() ? List.copyOf(samples.get(column)) : List.of();
  }
}
