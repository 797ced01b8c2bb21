package org.entente.mechanisms.intake.instructions;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.mechanisms.intake.RowIssue;

/**
 * What was decided about one file by a person, or by the profile learned from an earlier file of
 * its source: everything that the walk would otherwise find out by itself. Columns go by the name
 * that their cells are kept under (the header, else the tag, else the number); none of it guesses.
 */
public record Instructions(
    Table table,
    Map<String, Meaning> columns,
    Map<String, Writing> writings,
    List<ValueMeaning> values,
    Map<String, Treatment> personal,
    Set<Repair> repairs,
    Set<Integer> leftOut) {

  /** Nothing was decided: the walk finds everything by itself. */
  public static final Instructions NONE =
      new Instructions(Table.FOUND, Map.of(), Map.of(), List.of(), Map.of(), Set.of(), Set.of());

  public Instructions {
    columns = Map.copyOf(columns);
    writings = Map.copyOf(writings);
    values = List.copyOf(values);
    personal = Map.copyOf(personal);
    repairs = Set.copyOf(repairs);
    leftOut = Set.copyOf(leftOut);
  }

  /** The same with other repairs. */
  public Instructions repairing(Set<Repair> others) {
    return new Instructions(table, columns, writings, values, personal, others, leftOut);
  }

  /** The same with other rows, by their number in the file, left out. */
  public Instructions leavingOut(Set<Integer> others) {
    return new Instructions(table, columns, writings, values, personal, repairs, others);
  }

  /** The same, with what was decided about cells that hold marks of a person. */
  public Instructions treating(Map<String, Treatment> decided) {
    return new Instructions(table, columns, writings, values, decided, repairs, leftOut);
  }

  /** Which sheet holds the rows, and which rows head it, counted from 1; found when not said. */
  public record Table(Optional<String> sheet, Optional<List<Integer>> headerRows) {

    public static final Table FOUND = new Table(Optional.empty(), Optional.empty());
  }

  /** The same, but for the table. */
  public Instructions withTable(Table chosen) {
    return new Instructions(chosen, columns, writings, values, personal, repairs, leftOut);
  }

  /** The same, but for what the columns hold. */
  public Instructions withColumns(Map<String, Meaning> chosen) {
    return new Instructions(table, chosen, writings, values, personal, repairs, leftOut);
  }

  /** The same, but for how dates and numbers are written. */
  public Instructions withWritings(Map<String, Writing> chosen) {
    return new Instructions(table, columns, chosen, values, personal, repairs, leftOut);
  }

  /** The same, but for what written values mean. */
  public Instructions withValues(List<ValueMeaning> chosen) {
    return new Instructions(table, columns, writings, chosen, personal, repairs, leftOut);
  }

  /** What a column holds: the label of its field, or nothing when it is to be ignored. */
  public record Meaning(Optional<String> field, By by) {}

  /** Who decided: a person about this file, or the profile of an earlier one. */
  public enum By {
    PERSON,
    PROFILE
  }

  /** How the dates or numbers of a column are written, where its values do not settle it. */
  public enum Writing {
    DAY_FIRST,
    MONTH_FIRST,
    DECIMAL_POINT,
    DECIMAL_COMMA
  }

  /**
   * What a written value means, in every row: a code of the register that the kind names (a P-code,
   * the id of a party, a code of the list), or nothing when it is to be left as it is.
   */
  public record ValueMeaning(Kind kind, String written, Optional<String> code) {

    public ValueMeaning {
      requireNonNull(kind);
      requireNonNull(written);
    }

    /** The registers and lists in which written values are looked up. */
    public enum Kind {
      PLACE,
      ORGANISATION,
      SECTOR,
      STATUS
    }
  }

  /** What becomes of cells that hold marks of a person, before anything is stored. */
  public enum Treatment {
    KEEP,
    MASK,
    DROP
  }

  /**
   * A way to mend all rows that share an issue: the issue's code, the column and the value; a blank
   * column or value stands for any.
   */
  public record Repair(String issue, String column, String value, Deed deed) {

    /** That blank cells of a column, by name, say what stands above them. */
    public static Repair fillDown(String column) {
      return new Repair(RowIssue.Code.WRITTEN_ONCE.name(), column, "", Deed.FILL_DOWN);
    }

    /** Whether it was decided for issues like this one. */
    public boolean mends(RowIssue found) {
      return found.code().name().equals(issue)
          && (column.isEmpty() || column.equals(found.column()))
          && (value.isEmpty() || value.equals(found.value()));
    }

    /** What is done to each of these rows. */
    public enum Deed {
      /** The start becomes the end, and the end the start. */
      SWAP_DAYS,
      /** As if the cell were empty. */
      BLANK_CELL,
      /** The partner whose report it is does the work. */
      REPORTER,
      /** Blank cells of the column say what stands above them. */
      FILL_DOWN,
      /** The rows are not taken. */
      LEAVE_OUT
    }
  }
}
