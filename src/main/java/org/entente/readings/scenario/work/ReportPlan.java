package org.entente.readings.scenario.work;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import org.entente.readings.scenario.cast.Partner;
import org.entente.readings.scenario.cast.Partners;

/**
 * A file that a partner is going to send: its layout, the period it reports, the label and the
 * licence it comes with, whether it may be passed on, and the share of rows that stand in it twice.
 */
public record ReportPlan(
    String file,
    String layout,
    Partner reporter,
    Period period,
    String label,
    String licence,
    boolean reshare,
    double copies) {

  public static ReportPlan of(NamedCsvRecord row, Partners partners) {
    return new ReportPlan(
        row.getField("file"),
        row.getField("layout"),
        partners.get(row.getField("reporter")),
        new Period(LocalDate.parse(row.getField("from")), LocalDate.parse(row.getField("to"))),
        row.getField("label"),
        row.getField("licence"),
        row.getField("reshare").equals("yes"),
        Double.parseDouble(row.getField("copies")));
  }
}
