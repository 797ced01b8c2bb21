package org.entente.mechanisms.intake.understanding;

/**
 * Why a sheet was taken or left. The class name is the message key ({@code
 * intake.sheet.PivotTable}), the components are its named arguments.
 */
public sealed interface SheetReason {

  /** It has rows that say who works where. */
  record Records(int rows) implements SheetReason {}

  /** It carries a row of HXL tags. */
  record HasTags() implements SheetReason {}

  /** It is hidden in the workbook. */
  record Hidden() implements SheetReason {}

  /** Another sheet serves better. */
  record ServesLess(String better) implements SheetReason {}

  /** It has no text at all, or nothing below its header. */
  record NoRows() implements SheetReason {}

  /** No row of it looks like a header. */
  record NoHeader() implements SheetReason {}

  /** It adds up other rows; {@code words} are those of its frame. */
  record PivotTable(String words) implements SheetReason {}

  /** Its columns are values (sectors, kinds of organisation) with a number for each place. */
  record CrossTable(int columns) implements SheetReason {}

  /** No column says which organisation works. */
  record NoOrganisation() implements SheetReason {}

  /** So many columns count people in need by kind, as an assessment does, not a report of work. */
  record Assessment(int columns) implements SheetReason {}

  /** No column says where. */
  record NoPlace() implements SheetReason {}

  /** Somebody chose it, or the profile of its source did. */
  record Chosen() implements SheetReason {}
}
