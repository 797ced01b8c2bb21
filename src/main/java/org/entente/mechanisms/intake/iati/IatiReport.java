package org.entente.mechanisms.intake.iati;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.mechanisms.intake.RowIssue;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.RawRow;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.format.Sheet;
import org.entente.mechanisms.intake.iati.model.ActivityReading;
import org.entente.mechanisms.intake.instructions.Instructions.Treatment;

/**
 * A file of activities as a report of one sheet: below a header of ours each activity is a row,
 * under the number of the line it begins on.
 */
final class IatiReport implements Report {

  private static final Sheet SHEET = new Sheet(0, "", false);
  private static final int HEADER_ROW = 1;

  private final ReportFile file;
  private final Limits limits;
  private final String encoding;

  IatiReport(ReportFile file, Limits limits) {
    this.file = file;
    this.limits = limits;
    try (var activities = new ActivityStream(file, limits)) {
      this.encoding = activities.encoding();
    }
  }

  @Override
  public ReportFile file() {
    return file;
  }

  @Override
  public String format() {
    return "iati";
  }

  @Override
  public String encoding() {
    return encoding;
  }

  @Override
  public List<Sheet> sheets() {
    return List.of(SHEET);
  }

  @Override
  public Stream<RawRow> rows(Sheet sheet) {
    var header = new RawRow(HEADER_ROW, ActivityCells.headers(), false);
    return Stream.concat(Stream.of(header), activities().map(IatiReport::row));
  }

  private static RawRow row(ReadActivity read) {
    var cells = ActivityCells.of(ActivityReading.of(read.activity()), read.print());
    return new RawRow(read.row(), cells, false);
  }

  @Override
  public Map<String, Optional<Field>> declared() {
    return ActivityCells.fields();
  }

  @Override
  public Stream<RowDocument> documents(Map<String, Treatment> personal) {
    var persons = personal.getOrDefault(Contacts.COLUMN, Treatment.DROP);
    return activities().map(activity -> activity.document(persons));
  }

  @Override
  public List<RowIssue> remarks(LocalDate today) {
    try (var activities = new ActivityStream(file, limits)) {
      return Remarks.of(activities, today);
    }
  }

  private Stream<ReadActivity> activities() {
    var activities = new ActivityStream(file, limits);
    return activities.all().onClose(activities::close);
  }

  @Override
  public void close() {
    // Each walk through the file opens and closes it by itself.
  }
}
