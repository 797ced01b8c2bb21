package org.entente.mechanisms.intake.web.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.entente.mechanisms.intake.columns.Column;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.format.Blanks;
import org.entente.mechanisms.intake.questions.Questions.WritingQuestion;
import org.entente.mechanisms.intake.understanding.Layout;
import org.entente.mechanisms.intake.understanding.SheetCandidate;
import org.entente.mechanisms.intake.values.CountReader;
import org.entente.mechanisms.intake.values.DateReader;

/** What the first rows of a table leave open about its dates and numbers, before all were read. */
final class OpenWritings {

  private final SheetCandidate sheet;
  private final Layout layout;

  OpenWritings(SheetCandidate sheet, Layout layout) {
    this.sheet = sheet;
    this.layout = layout;
  }

  List<WritingQuestion> questions() {
    var questions = new ArrayList<WritingQuestion>();
    for (var column : layout.columns()) {
      var values = values(column);
      if (column.field().filter(Field::isDate).isPresent()
          && !DateReader.forColumn(values).settled()) {
        ask(column, values, DateReader::readsTwoWays, questions);
      }
      if (column.field().filter(Field::isCount).isPresent()
          && !CountReader.forColumn(values).settled()) {
        ask(column, values, CountReader::readsTwoWays, questions);
      }
    }
    return questions;
  }

  private List<String> values(Column column) {
    return sheet.first().stream()
        .filter(row -> row.number() >= layout.firstDataRow())
        .map(row -> Blanks.clean(row.cell(column.index())))
        .filter(cell -> !cell.isEmpty())
        .toList();
  }

  private void ask(
      Column column,
      List<String> values,
      Predicate<String> readsTwoWays,
      List<WritingQuestion> questions) {
    var open = values.stream().filter(readsTwoWays).toList();
    if (!open.isEmpty()) {
      var name = layout.names().get(column.index());
      boolean date = column.field().filter(Field::isDate).isPresent();
      questions.add(WritingQuestion.of(name, date, open));
    }
  }
}
