package org.entente.console.demonstration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.Node;
import org.entente.console.Reporting;
import org.entente.ground.history.Act;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.ground.releasability.label.Label;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.reference.places.AdminLevel;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.Place;
import org.entente.reference.places.Places;
import org.entente.registers.access.AccessReport;
import org.entente.registers.access.AccessReport.Category;
import org.entente.registers.access.AccessReport.Level;
import org.entente.registers.access.AccessReports;
import org.entente.registers.incidents.Incidents;
import org.entente.registers.incidents.eventfile.EventImport;

/**
 * What happened in the demonstration's districts, as a file in the columns of ACLED that the
 * mission's military brings, and what keeps aid away from some of them, as the network of local
 * organisations says it. It is made up, and always alike.
 */
final class DemonstrationSecurity {

  private static final String HEADER =
      "event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,actor2,admin1,"
          + "admin2,location,latitude,longitude,geo_precision,source,notes,fatalities";

  /** What happens, one after the other: type, kind of it, by whom, to whom, and the dead. */
  private static final List<String> EVENTS =
      List.of(
          "Battles,Armed clash,Hill Watch,River Guard,3",
          "Strategic developments,Looting/property destruction,Unidentified Armed Group,,0",
          "Explosions/Remote violence,Remote explosive/landmine/IED,Unidentified Armed Group,"
              + "Civilians,1",
          "Protests,Peaceful protest,Protesters,,0",
          "Violence against civilians,Attack,Unidentified Armed Group,Civilians,2");

  private static final List<Category> CATEGORIES = List.of(Category.values());
  private static final int HOW_MANY = 30;
  private static final int DAYS_APART = 4;
  private static final LocalDate FIRST_DAY = LocalDate.parse("2026-01-05");
  private static final LocalDate SINCE = LocalDate.parse("2026-03-20");

  private final Node node;
  private final Gazetteer gazetteer;
  private final List<Place> districts;

  private DemonstrationSecurity(Node node, Audience all) {
    this.node = node;
    this.gazetteer = node.door(Places.class).gazetteer(all);
    this.districts =
        gazetteer.places().stream()
            .filter(place -> place.level() == AdminLevel.ADM2)
            .sorted(Comparator.comparing(place -> place.pcode().value()))
            .toList();
  }

  static void add(Node node, MissionId mission, Reporting reporting) throws IOException {
    var all = node.door(Audiences.class).node(mission);
    var now = node.door(InstantSource.class).instant();
    var act = Act.of(mission, Reporting.OPERATOR, "demo", now);
    var security = Scope.of(all, () -> new DemonstrationSecurity(node, all));
    security.incidents(reporting.partner("JSM"), act);
    Scope.run(all, () -> security.access(reporting.partner("LWA"), act));
  }

  private void incidents(PartyId military, Act act) throws IOException {
    var file = Files.createTempFile("events", ".csv");
    try {
      Files.writeString(file, events(), UTF_8);
      var labels = node.door(Labels.class);
      var under =
          new EventImport.Under(
              military,
              labels.intern(Label.of("restricted", military)),
              labels.intern(Incidents.exactFor(military)));
      var owner = node.door(Audiences.class).asOwner(military, act.mission());
      Scope.run(
          owner, () -> node.door(EventImport.class).take(ReportFile.at(file), under, act, owner));
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private String events() {
    var lines = new ArrayList<>(List.of(HEADER));
    for (int at = 0; at < HOW_MANY; at++) {
      lines.add(event(at));
    }
    return String.join("\n", lines) + "\n";
  }

  private String event(int at) {
    var district = districts.get(at * 3 % districts.size());
    var what = EVENTS.get(at % EVENTS.size()).split(",", -1);
    boolean vague = at % 7 == 6;
    return String.join(
        ",",
        "SRL%d".formatted(100 + at),
        FIRST_DAY.plusDays((long) at * DAYS_APART).toString(),
        vague ? "3" : "1",
        what[0],
        what[1],
        what[2],
        what[3],
        name(gazetteer.path(district).get(1)),
        name(district),
        name(district),
        "",
        "",
        vague ? "3" : "2",
        "Radio Sarel",
        "",
        what[4]);
  }

  private static String name(Place place) {
    return place.label(Locale.ENGLISH);
  }

  private void access(PartyId network, Act act) {
    int label = node.door(Labels.class).intern(Label.of("restricted", network));
    var reports = new ArrayList<AccessReports.Recording>();
    for (int at = 0; at < districts.size(); at++) {
      var level = level(at);
      if (level != Level.OPEN || at % 2 == 0) {
        reports.add(new AccessReports.Recording(report(at, level), network, label));
      }
    }
    node.door(AccessReports.class).record(reports, act);
  }

  /** Most districts are reached; every ninth is not at all. */
  private static Level level(int at) {
    return switch (at % 9) {
      case 2 -> Level.LIMITED;
      case 4 -> Level.RESTRICTED;
      case 8 -> Level.NONE;
      default -> Level.OPEN;
    };
  }

  private AccessReport report(int at, Level level) {
    var district = districts.get(at);
    var category =
        Optional.of(CATEGORIES.get(at / 2 % CATEGORIES.size())).filter(_ -> level != Level.OPEN);
    return new AccessReport(
        new AccessReport.Id(node.door(Ids.class).next()),
        new AccessReport.Where(district.id(), district.pcode().value()),
        new AccessReport.When(SINCE.plusDays(at % 10), Optional.empty()),
        level,
        category,
        new AccessReport.Hit("", category.map(_ -> 400L + at * 130L)),
        new AccessReport.Reported("Access working group", ""));
  }
}
