package org.entente.readings.scenario.reports;

/** What a column of a report is about. */
enum Field {
  ORG_NAME,
  ORG_ACRONYM,
  ORG_KIND,
  IMPLEMENTER,
  FUNDER,
  SECTOR,
  ACTIVITY,
  STATUS,
  ADM1_NAME,
  ADM1_CODE,
  ADM2_NAME,
  ADM2_CODE,
  ADM3_NAME,
  ADM3_CODE,
  MONTH,
  START,
  END,
  TARGETED,
  REACHED,
  CONTACT,
  COMMENT;

  /** The administrative level that the column speaks of, 0 for none. */
  int level() {
    return name().startsWith("ADM") ? Character.digit(name().charAt(3), 10) : 0;
  }
}
