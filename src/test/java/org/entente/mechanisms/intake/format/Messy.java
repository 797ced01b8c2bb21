package org.entente.mechanisms.intake.format;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A small report as untidy as those that partners send, and how a person reads it. */
public final class Messy {

  public static final String LONG = "Rehabilitation of boreholes. ".repeat(1_000);

  private Messy() {}

  /** What stands in one cell. */
  public sealed interface Cell {

    /** The cell as a person reads it. */
    String read();

    record Text(String read) implements Cell {}

    record Amount(double value, String read) implements Cell {}

    /** A number that its format shows with leading zeros. */
    record Code(int value, String read) implements Cell {}

    record Day(LocalDate day) implements Cell {
      @Override
      public String read() {
        return day.toString();
      }
    }

    record Truth(boolean truth) implements Cell {
      @Override
      public String read() {
        return Boolean.toString(truth);
      }
    }
  }

  /** A row, perhaps hidden by a filter; one without cells is blank. */
  public record Row(boolean hidden, List<Cell> cells) {

    public List<String> read() {
      return cells.stream().map(Cell::read).toList();
    }
  }

  public static final List<Row> ROWS =
      List.of(
          row("Operational presence"),
          row(),
          row("", "Who?", "", "Where?"),
          row("Organisation\n(full name)", "Sector", "P-code", "Start", "People", "Budget", "Cash"),
          data(false, "جمعية الأمل", "الصحة", 7, "2022-03-01", 1_250, "1250", true),
          data(true, "Élan, Solidarité", "Food \"Security\"", 12, "2022-12-31", 0.5, "0.5", false),
          row("  Ми разом  ", "\u00A0WASH\u00A0", "", "", " ", "\u200B"),
          row(),
          row("Grace\tand; Otto|", LONG, "😀"));

  private static Row row(String... texts) {
    return new Row(false, Stream.of(texts).map(text -> (Cell) new Cell.Text(text)).toList());
  }

  private static Row data(
      boolean hidden,
      String organisation,
      String sector,
      int code,
      String start,
      double people,
      String peopleRead,
      boolean cash) {
    return new Row(
        hidden,
        List.of(
            new Cell.Text(organisation),
            new Cell.Text(sector),
            new Cell.Code(code, "%05d".formatted(code)),
            new Cell.Day(LocalDate.parse(start)),
            new Cell.Amount(people, peopleRead),
            new Cell.Text(""),
            new Cell.Truth(cash)));
  }
}
