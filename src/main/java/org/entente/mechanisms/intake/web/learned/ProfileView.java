package org.entente.mechanisms.intake.web.learned;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.ground.shell.Words;
import org.entente.mechanisms.intake.profiles.Lesson;

/** A profile as its page shows it: what its values mean in words, and its versions. */
public record ProfileView(
    ProfileLine line, List<String> values, List<Version> versions, boolean mayChange) {

  public ProfileView {
    values = List.copyOf(values);
    versions = List.copyOf(versions);
  }

  /** One version: its number, when and by whom and why it came to be, and how much it says. */
  public record Version(
      int number, Instant at, String actor, String reason, long columns, int values) {}

  public Lesson lesson() {
    return line.profile().lesson();
  }

  /** Where the table was, in words; blank when it is to be found. */
  public String table(Words words) {
    var rows =
        lesson().table().headerRows().orElse(List.of()).stream()
            .map(words::number)
            .collect(Collectors.joining(", "));
    if (rows.isEmpty()) {
      return words.say("intake.headerRows.none");
    }
    return lesson()
        .table()
        .sheet()
        .filter(sheet -> !sheet.isEmpty())
        .map(sheet -> words.say("profiles.table.where", "sheet", sheet, "rows", rows))
        .orElseGet(() -> words.say("profiles.table.single", "rows", rows));
  }
}
