package org.entente.mechanisms.intake.format;

/** What the first bytes say a file is; messages name the kinds that are not read. */
public enum FoundKind {
  EMPTY,
  WORD_DOCUMENT,
  PRESENTATION,
  WORKBOOK,
  OPEN_SPREADSHEET,
  OPEN_DOCUMENT,
  OLD_OFFICE,
  OLD_EXCEL,
  ENCRYPTED_OFFICE,
  BINARY_WORKBOOK,
  DAMAGED_WORKBOOK,
  ARCHIVE,
  GZIP,
  LOCKED_ARCHIVE,
  PDF,
  WEB_PAGE,
  XML,
  JSON,
  PICTURE,
  TEXT,
  UNKNOWN
}
