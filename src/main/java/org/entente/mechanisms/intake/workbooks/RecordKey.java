package org.entente.mechanisms.intake.workbooks;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.entente.ground.identity.Ids;

/** Which record a row of a workbook shows, and the number of the revision that it shows. */
public record RecordKey(UUID record, int revision) {

  /** Stands above the column of keys, in every language. */
  static final String HEADER = "entente:key";

  private static final Pattern WRITTEN = Pattern.compile("([A-Za-z0-9_-]{22})\\.(\\d{1,9})");

  /** As it is written into the workbook. */
  String text() {
    return Ids.brief(record) + "." + revision;
  }

  static Optional<RecordKey> read(String text) {
    var written = WRITTEN.matcher(text.strip());
    return written.matches()
        ? Ids.read(written.group(1))
            .map(record -> new RecordKey(record, Integer.parseInt(written.group(2))))
        : Optional.empty();
  }
}
