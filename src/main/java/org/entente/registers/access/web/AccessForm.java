package org.entente.registers.access.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.ground.shell.Faults;
import org.entente.ground.shell.Faults.Fault;
import org.entente.ground.shell.Words;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.Pcode;
import org.entente.reference.places.Place;
import org.entente.reference.places.Resolution.Method;
import org.entente.reference.places.WrittenPlace;
import org.entente.registers.access.AccessReport;
import org.springframework.util.MultiValueMap;

/** What a form says of access, as it was typed: each field by its name, blank without one. */
public record AccessForm(Map<String, String> fields) {

  static final List<String> NAMES =
      List.of(
          "place",
          "access",
          "constraint",
          "from",
          "until",
          "affected",
          "people",
          "origin",
          "notes");

  private static final String FIGURE = "\\d{1,12}";

  /** Finer places than these are nobody's business here. */
  private static final int FINEST = 2;

  static AccessForm read(MultiValueMap<String, String> form) {
    var fields = new LinkedHashMap<String, String>();
    for (var name : NAMES) {
      fields.put(name, Optional.ofNullable(form.getFirst(name)).map(String::strip).orElse(""));
    }
    return new AccessForm(fields);
  }

  static AccessForm blank() {
    return new AccessForm(Map.of("access", AccessReport.Level.RESTRICTED.word()));
  }

  static AccessForm of(AccessReport report) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("place", report.where().written());
    fields.put("access", report.level().word());
    fields.put("constraint", report.category().map(AccessReport.Category::word).orElse(""));
    fields.put("from", report.when().from().toString());
    fields.put("until", report.when().until().map(String::valueOf).orElse(""));
    fields.put("affected", report.hit().organisations());
    fields.put("people", report.hit().people().map(String::valueOf).orElse(""));
    fields.put("origin", report.reported().source());
    fields.put("notes", report.reported().notes());
    return new AccessForm(fields);
  }

  public String value(String name) {
    return fields.getOrDefault(name, "");
  }

  /** What is wrong with it, in the order of the fields. */
  Faults faults(Gazetteer gazetteer, Words words) {
    var faults = new ArrayList<Fault>();
    if (where(gazetteer).isEmpty()) {
      faults.add(new Fault("place", words.say("access.fault.place")));
    }
    if (level().isEmpty()) {
      faults.add(new Fault("access", words.say("access.fault.level")));
    }
    if (day("from").isEmpty()) {
      faults.add(new Fault("from", words.say("access.fault.day")));
    }
    if (day("until").isEmpty() && !value("until").isEmpty()) {
      faults.add(new Fault("until", words.say("access.fault.day")));
    }
    if (day("from").isPresent() && day("until").filter(day("from").get()::isAfter).isPresent()) {
      faults.add(new Fault("until", words.say("access.fault.until")));
    }
    if (!value("people").isEmpty() && !value("people").matches(FIGURE)) {
      faults.add(new Fault("people", words.say("access.fault.people")));
    }
    if (value("origin").isEmpty()) {
      faults.add(new Fault("origin", words.say("access.fault.origin")));
    }
    return new Faults(faults);
  }

  /** The report; only for a form in which nothing is wrong. */
  AccessReport report(AccessReport.Id id, Gazetteer gazetteer) {
    return new AccessReport(
        id,
        where(gazetteer).orElseThrow(),
        new AccessReport.When(day("from").orElseThrow(), day("until")),
        level().orElseThrow(),
        Stream.of(AccessReport.Category.values())
            .filter(each -> each.word().equals(value("constraint")))
            .findFirst(),
        new AccessReport.Hit(
            value("affected"),
            Optional.of(value("people")).filter(it -> !it.isEmpty()).map(Long::valueOf)),
        new AccessReport.Reported(value("origin"), value("notes")));
  }

  private Optional<AccessReport.Level> level() {
    return Stream.of(AccessReport.Level.values())
        .filter(each -> each.word().equals(value("access")))
        .findFirst();
  }

  /** An area by a code or a name that the gazetteer knows; nothing is guessed. */
  private Optional<AccessReport.Where> where(Gazetteer gazetteer) {
    var written = value("place");
    return Pcode.read(written)
        .flatMap(gazetteer::find)
        .or(() -> named(written, gazetteer))
        .filter(place -> place.level().number() <= FINEST)
        .map(place -> new AccessReport.Where(place.id(), written));
  }

  private static Optional<Place> named(String written, Gazetteer gazetteer) {
    return gazetteer
        .resolve(new WrittenPlace(Map.of(), Map.of(), written, null))
        .resolved()
        .filter(found -> found.method() != Method.FUZZY)
        .map(found -> found.place());
  }

  private Optional<LocalDate> day(String name) {
    try {
      return Optional.of(value(name)).filter(it -> !it.isEmpty()).map(LocalDate::parse);
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }
}
