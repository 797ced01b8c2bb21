package org.entente.readings.scenario.reports;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.entente.readings.scenario.work.Telling;

/** A partner's file that is being written, row by row; closing it writes what comes after. */
sealed interface ReportFile extends Closeable permits CsvReport, WorkbookReport {

  /** Writes the row and returns where it stands in its sheet, counted from 1. */
  int write(Telling telling, List<Cell> row) throws IOException;

  /** The name of the sheet as the workbook has it, blank for a file without sheets. */
  String sheet();
}
