package org.entente.registers.incidents.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.ground.shell.Faults;
import org.entente.ground.shell.Faults.Fault;
import org.entente.ground.shell.Words;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.geometry.Point;
import org.entente.registers.incidents.Incident;
import org.entente.registers.incidents.Incident.Placing;
import org.springframework.util.MultiValueMap;

/** What a form says of an incident, as it was typed: each field by its name, blank without one. */
public record IncidentForm(Map<String, String> fields) {

  /** The exact place is for the people of the organisation that reports it. */
  static final String OWN = "own";

  /** The exact place is for all who may read the incident. */
  static final String READERS = "readers";

  static final List<String> NAMES =
      List.of(
          "event",
          "sub",
          "from",
          "until",
          "timing",
          "place",
          "latitude",
          "longitude",
          "exact",
          "first",
          "second",
          "low",
          "best",
          "high",
          "origin",
          "notes");

  private static final String FIGURE = "\\d{1,9}";

  static IncidentForm read(MultiValueMap<String, String> form) {
    var fields = new LinkedHashMap<String, String>();
    for (var name : NAMES) {
      fields.put(name, Optional.ofNullable(form.getFirst(name)).map(String::strip).orElse(""));
    }
    return new IncidentForm(fields);
  }

  static IncidentForm blank() {
    return new IncidentForm(Map.of("timing", Incident.Timing.DAY.word(), "exact", OWN));
  }

  static IncidentForm of(Incident incident) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("event", incident.what().kind().word());
    fields.put("sub", incident.what().sub().orElse(""));
    fields.put("from", incident.when().from().toString());
    fields.put("until", incident.when().until().toString());
    fields.put("timing", incident.when().precision().word());
    fields.put("place", incident.where().written());
    fields.put("latitude", written(incident.where().point().map(Point::latitude)));
    fields.put("longitude", written(incident.where().point().map(Point::longitude)));
    fields.put("first", incident.who().first());
    fields.put("second", incident.who().second());
    fields.put("low", written(incident.harm().low()));
    fields.put("best", written(incident.harm().best()));
    fields.put("high", written(incident.harm().high()));
    fields.put("origin", incident.reported().source());
    fields.put("notes", incident.reported().notes());
    return new IncidentForm(fields);
  }

  private static String written(Optional<?> number) {
    return number.map(String::valueOf).orElse("");
  }

  public String value(String name) {
    return fields.getOrDefault(name, "");
  }

  /** Whether all who may read the incident read it exactly; unsaid, its owner's people alone do. */
  boolean isExactForAll() {
    return value("exact").equals(READERS);
  }

  /** What is wrong with it, in the order of the fields; a place that stood before may stay. */
  Faults faults(Optional<Incident> before, Gazetteer gazetteer, Words words) {
    var faults = new ArrayList<Fault>();
    Stream.of("from", "until")
        .filter(name -> day(name).isEmpty() && !(name.equals("until") && value(name).isEmpty()))
        .forEach(name -> faults.add(new Fault(name, words.say("incidents.fault.day"))));
    if (day("from").isPresent() && day("until").filter(day("from").get()::isAfter).isPresent()) {
      faults.add(new Fault("until", words.say("incidents.fault.until")));
    }
    if (where(before, gazetteer).isEmpty()) {
      faults.add(new Fault("place", words.say("incidents.fault.place")));
    }
    if (point().isEmpty() && !(value("latitude") + value("longitude")).isEmpty()) {
      faults.add(new Fault("latitude", words.say("incidents.fault.point")));
    }
    Stream.of("low", "best", "high")
        .filter(name -> !value(name).isEmpty() && figure(name).isEmpty())
        .forEach(name -> faults.add(new Fault(name, words.say("incidents.fault.figure"))));
    if (value("origin").isEmpty() && before.isEmpty()) {
      faults.add(new Fault("origin", words.say("incidents.fault.origin")));
    }
    return new Faults(faults);
  }

  /** A new incident; only for a form in which nothing is wrong. */
  Incident written(Incident.Id id, Gazetteer gazetteer) {
    var reported =
        new Incident.Reported(
            Incident.Origin.HAND, Optional.empty(), value("origin"), value("notes"), Map.of());
    return incident(id, Optional.empty(), "", "", reported, gazetteer);
  }

  /** The same incident as the form says it; what no field shows stays as it was. */
  Incident corrected(Incident before, Gazetteer gazetteer) {
    var said = before.reported();
    var reported =
        new Incident.Reported(
            said.origin(), said.key(), value("origin"), value("notes"), said.cells());
    var who = before.who();
    return incident(
        before.id(), Optional.of(before), who.firstWith(), who.secondWith(), reported, gazetteer);
  }

  private Incident incident(
      Incident.Id id,
      Optional<Incident> before,
      String firstWith,
      String secondWith,
      Incident.Reported reported,
      Gazetteer gazetteer) {
    return new Incident(
        id,
        when(before),
        where(before, gazetteer).orElseThrow(),
        new Incident.What(
            chosen(Incident.Kind.values(), "event", Incident.Kind.OTHER), given("sub")),
        new Incident.Who(value("first"), firstWith, value("second"), secondWith),
        new Incident.Harm(figure("low"), figure("best"), figure("high")),
        reported);
  }

  private Incident.When when(Optional<Incident> before) {
    var from = day("from").orElseThrow();
    var precision = chosen(Incident.Timing.values(), "timing", Incident.Timing.UNKNOWN);
    var code =
        before
            .map(Incident::when)
            .filter(stood -> stood.precision() == precision)
            .flatMap(Incident.When::code);
    return new Incident.When(from, day("until").orElse(from), precision, code);
  }

  /**
   * The place that stood before, or a code or name that the gazetteer knows; nothing is guessed.
   */
  private Optional<Incident.Where> where(Optional<Incident> before, Gazetteer gazetteer) {
    var stood = before.map(Incident::where).filter(where -> where.written().equals(value("place")));
    return stood
        .filter(where -> where.point().equals(point()))
        .or(() -> new TypedPlace(value("place"), point()).in(gazetteer))
        .or(() -> stood.map(where -> at(where, point())));
  }

  private static Incident.Where at(Incident.Where stood, Optional<Point> point) {
    return new Incident.Where(
        stood.place(),
        stood.method(),
        stood.confidence(),
        stood.written(),
        point,
        point.isPresent() ? Placing.POINT : stood.precision(),
        Optional.empty());
  }

  private Optional<Point> point() {
    try {
      return Optional.of(
          new Point(Double.parseDouble(value("longitude")), Double.parseDouble(value("latitude"))));
    } catch (IllegalArgumentException noPoint) {
      return Optional.empty();
    }
  }

  private <E extends Enum<E>> E chosen(E[] all, String name, E otherwise) {
    return Arrays.stream(all)
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(value(name)))
        .findFirst()
        .orElse(otherwise);
  }

  private Optional<Long> figure(String name) {
    return given(name).filter(text -> text.matches(FIGURE)).map(Long::valueOf);
  }

  private Optional<String> given(String name) {
    return Optional.of(value(name)).filter(text -> !text.isEmpty());
  }

  private Optional<LocalDate> day(String name) {
    try {
      return given(name).map(LocalDate::parse);
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }
}
