package org.entente.readings.scenario.reports;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.readings.scenario.cast.Vocabulary;
import org.entente.readings.scenario.land.Country;
import org.entente.readings.scenario.work.ReportPlan;
import org.entente.readings.scenario.work.Telling;
import org.entente.readings.scenario.work.Truth;

/**
 * All partners' files, open side by side: each telling goes to its own and stands there at once.
 */
public final class Reports implements Closeable {

  private final Country country;
  private final Map<String, Desk> desks = new LinkedHashMap<>();

  /** Creates the files of the plans in the folder. */
  public Reports(
      Path folder, List<ReportPlan> plans, Country country, Vocabulary vocabulary, long seed)
      throws IOException {
    this.country = country;
    for (var plan : plans) {
      var layout = Layout.of(plan.layout());
      var file = folder.resolve(plan.file());
      var report =
          layout.workbook()
              ? new WorkbookReport(file, layout, country)
              : new CsvReport(file, layout);
      desks.put(
          plan.file(), new Desk(layout, new Clerk(layout, country, vocabulary, seed), report));
    }
  }

  /** Writes the telling into its file and says where it stands and what it truly means. */
  public Truth write(Telling telling) throws IOException {
    var desk = Optional.ofNullable(desks.get(telling.report().file())).orElseThrow();
    int row = desk.file.write(telling, desk.clerk.row(telling));
    var place = country.above(telling.work().where(), desk.layout.deepestLevel());
    boolean counted = desk.layout.has(Field.TARGETED) || telling.work().people().reached() > 0;
    var days = desk.layout.has(Field.END) ? telling.work().when() : telling.work().when().month();
    return new Truth(desk.file.sheet(), row, telling, place, days, counted);
  }

  @Override
  public void close() throws IOException {
    for (var desk : desks.values()) {
      desk.file.close();
    }
  }

  private record Desk(Layout layout, Clerk clerk, ReportFile file) {}
}
