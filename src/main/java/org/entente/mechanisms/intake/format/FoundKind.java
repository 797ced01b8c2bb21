package org.entente.mechanisms.intake.format;

/** What the first bytes say a file is, when it is not one we read; messages name it. */
public enum FoundKind {
  EMPTY,
  WORD_DOCUMENT,
  PRESENTATION,
  OPEN_DOCUMENT,
  OLD_EXCEL,
  ENCRYPTED_OFFICE,
  BINARY_WORKBOOK,
  DAMAGED_WORKBOOK,
  ARCHIVE,
  PDF,
  WEB_PAGE,
  XML,
  JSON,
  PICTURE,
  TEXT,
  UNKNOWN
}
