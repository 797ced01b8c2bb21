package org.entente.mechanisms.intake.instructions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    Set<Repair> repairs) {

  /** Nothing was decided: the walk finds everything by itself. */
  public static final Instructions NONE =
      new Instructions(Table.FOUND, Map.of(), Map.of(), List.of(), Map.of(), Set.of());

  public Instructions {
    columns = Map.copyOf(columns);
    writings = Map.copyOf(writings);
    values = List.copyOf(values);
    personal = Map.copyOf(personal);
    repairs = Set.copyOf(repairs);
  }

  /** Which sheet holds the rows, and which rows head it, counted from 1; found when not said. */
  public record Table(Optional<String> sheet, Optional<List<Integer>> headerRows) {

    public static final Table FOUND = new Table(Optional.empty(), Optional.empty());
  }

  /** The same, but for the table. */
  public Instructions withTable(Table chosen) {
    return new Instructions(chosen, columns, writings, values, personal, repairs);
  }

  /** The same, but for what the columns hold. */
  public Instructions withColumns(Map<String, Meaning> chosen) {
    return new Instructions(table, chosen, writings, values, personal, repairs);
  }

  /** The same, but for how dates and numbers are written. */
  public Instructions withWritings(Map<String, Writing> chosen) {
    return new Instructions(table, columns, chosen, values, personal, repairs);
  }

  /** The same, but for what written values mean. */
  public Instructions withValues(List<ValueMeaning> chosen) {
    return new Instructions(table, columns, writings, chosen, personal, repairs);
  }

  /** The same, but for what becomes of marks of a person. */
  public Instructions withPersonal(Map<String, Treatment> chosen) {
    return new Instructions(table, columns, writings, values, chosen, repairs);
  }

  /** The same, but for what is mended. */
  public Instructions withRepairs(Set<Repair> chosen) {
    return new Instructions(table, columns, writings, values, personal, chosen);
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

  /** A way to mend all rows that share an issue: the issue's code, the column and the value. */
  public record Repair(String issue, String column, String value, Deed deed) {

    /** What is done to each of these rows. */
    public enum Deed {
      SWAP_DAYS,
      BLANK_CELL,
      LEAVE_OUT
    }
  }
}
