package org.entente.mechanisms.intake.format.forms;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.entente.mechanisms.intake.format.RawRow;
import org.entente.mechanisms.intake.format.Sheet;

/** A sheet and its first rows, of which the first is the header in every export of submissions. */
record Sampled(Sheet sheet, List<RawRow> rows) {

  /** The columns that only exports of submissions have. */
  private static final Set<String> IDS =
      Set.of(
          "meta/instanceID",
          "meta-instanceID",
          "instanceID",
          "__id",
          "_uuid",
          "_submission__uuid",
          "_parent_index",
          "PARENT_KEY");

  Sampled {
    rows = List.copyOf(rows);
  }

  List<String> headers() {
    return rows.getFirst().cells();
  }

  boolean isSubmissions() {
    return headers().stream().anyMatch(IDS::contains);
  }

  OptionalInt column(String header) {
    int at = headers().indexOf(header);
    return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
  }
}
