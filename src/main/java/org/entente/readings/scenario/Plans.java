package org.entente.readings.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.readings.scenario.cast.Partner;
import org.entente.readings.scenario.cast.Partners;
import org.entente.readings.scenario.data.DataFile;
import org.entente.readings.scenario.work.ReportPlan;
import org.entente.readings.scenario.work.Season;

/** Which files are sent in a mission, and in which of them the work of each partner stands. */
record Plans(List<ReportPlan> all, Function<Partner, ReportPlan> home) {

  private static final double COPIES = 0.02;
  private static final String COLLECTED = "english-csv";

  Plans {
    all = List.copyOf(all);
  }

  /** The few files of the demonstration, as the data file lists them. */
  static Plans demonstration(Partners partners) {
    var plans =
        DataFile.rows("reports.csv").stream().map(row -> ReportPlan.of(row, partners)).toList();
    return new Plans(plans, homes(plans, Partner::reportsWith));
  }

  /** A file from each partner, laid out in turn as those of the demonstration. */
  static Plans fileOfEach(Partners partners) {
    var models = demonstration(partners).all();
    var plans = new ArrayList<ReportPlan>();
    for (var partner : partners.all()) {
      plans.add(after(models.get(plans.size() % models.size()), partner, plans.size() + 1));
    }
    return new Plans(plans, homes(plans, Partner::shortName));
  }

  /** One file in which all partners' work stands, as an office that collects it would send it. */
  static Plans fileOfAll(Partners partners) {
    var models = demonstration(partners).all();
    var model =
        models.stream().filter(plan -> plan.layout().equals(COLLECTED)).findFirst().orElseThrow();
    var plan = after(model, model.reporter(), 1);
    return new Plans(List.of(plan), _ -> plan);
  }

  private static ReportPlan after(ReportPlan model, Partner reporter, int number) {
    var ending = model.file().substring(model.file().lastIndexOf('.'));
    var name = reporter.shortName().toLowerCase(Locale.ROOT);
    return new ReportPlan(
        String.format(Locale.ROOT, "%02d-%s%s", number, name, ending),
        model.layout(),
        reporter,
        Season.fromData().whole(),
        model.label(),
        model.licence(),
        model.reshare(),
        COPIES);
  }

  private static Function<Partner, ReportPlan> homes(
      List<ReportPlan> plans, Function<Partner, String> reporterOf) {
    Map<String, ReportPlan> byReporter =
        plans.stream().collect(Collectors.toMap(plan -> plan.reporter().shortName(), plan -> plan));
    return partner -> {
      var reporter = reporterOf.apply(partner);
      var plan = byReporter.get(reporter);
      if (plan == null) {
        throw new IllegalStateException(reporter + " sends no report");
      }
      return plan;
    };
  }
}
