package org.entente.readings.scenario;

import java.util.List;
import java.util.stream.Stream;
import org.entente.readings.scenario.cast.Language;
import org.entente.readings.scenario.cast.Organisation;
import org.entente.readings.scenario.cast.Partner;
import org.entente.readings.scenario.cast.Partners;
import org.entente.readings.scenario.work.ReportPlan;

/** The tables that go with the reports, header first. */
final class Listing {

  private Listing() {}

  /** What {@code organisations import} reads: other names stand with {@code |} between them. */
  static List<List<String>> organisations(Partners partners) {
    var header = List.of("code", "name", "acronym", "type", "country", "aliases");
    return Stream.concat(
            Stream.of(header),
            partners.all().stream().map(Partner::organisation).map(Listing::organisation))
        .toList();
  }

  /** How each report is to be imported. */
  static List<List<String>> manifest(List<ReportPlan> plans) {
    var header = List.of("file", "partner", "from", "to", "label", "licence", "reshare");
    return Stream.concat(Stream.of(header), plans.stream().map(Listing::plan)).toList();
  }

  private static List<String> organisation(Organisation one) {
    return List.of(
        one.code(),
        one.name().usual(Language.EN),
        one.shortName(),
        one.kind().usual(Language.EN),
        one.country(),
        String.join("|", otherNames(one)));
  }

  private static List<String> otherNames(Organisation one) {
    var translations =
        Stream.of(
            one.name().usual(Language.FR),
            one.name().usual(Language.AR),
            one.acronym().usual(Language.FR));
    return Stream.concat(translations, one.aliases().stream())
        .filter(name -> !name.equals(one.shortName()))
        .distinct()
        .toList();
  }

  private static List<String> plan(ReportPlan plan) {
    return List.of(
        plan.file(),
        plan.reporter().organisation().name().usual(Language.EN),
        plan.period().start().toString(),
        plan.period().end().toString(),
        plan.label(),
        plan.licence(),
        plan.reshare() ? "yes" : "no");
  }
}
