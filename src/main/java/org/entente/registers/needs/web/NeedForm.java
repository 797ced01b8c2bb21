package org.entente.registers.needs.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.ground.shell.Faults;
import org.entente.ground.shell.Faults.Fault;
import org.entente.ground.shell.Words;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.Pcode;
import org.entente.reference.places.Resolution.Method;
import org.entente.reference.places.WrittenPlace;
import org.entente.reference.terminology.CodeLists;
import org.entente.registers.needs.Need;
import org.springframework.util.MultiValueMap;

/** What a form says of a need, as it was typed: each field by its name, blank without one. */
public record NeedForm(Map<String, String> fields) {

  static final String[] NAMES = {
    "place",
    "measure",
    "quantity",
    "unit",
    "item",
    "group",
    "sector",
    "from",
    "until",
    "surveyed",
    "round",
    "origin"
  };

  private static final String FIGURE = "\\d{1,15}";

  static NeedForm read(MultiValueMap<String, String> form) {
    var fields = new LinkedHashMap<String, String>();
    for (var name : NAMES) {
      fields.put(name, Optional.ofNullable(form.getFirst(name)).map(String::strip).orElse(""));
    }
    return new NeedForm(fields);
  }

  static NeedForm blank() {
    return new NeedForm(Map.of("measure", Need.Measure.IN_NEED.word(), "unit", "persons"));
  }

  static NeedForm of(Need need) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("place", need.where().written());
    fields.put("measure", need.what().measure().word());
    fields.put("quantity", String.valueOf(need.what().quantity()));
    fields.put("unit", need.what().unit().word());
    fields.put("item", need.what().item().orElse(""));
    fields.put("group", need.whom().group().orElse(""));
    fields.put("sector", need.what().sector().orElse(""));
    fields.put("from", written(need.when().from()));
    fields.put("until", written(need.when().until()));
    fields.put("surveyed", written(need.when().surveyed()));
    fields.put("round", need.when().round().orElse(""));
    fields.put("origin", need.reported().source());
    return new NeedForm(fields);
  }

  private static String written(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  public String value(String name) {
    return fields.getOrDefault(name, "");
  }

  /** What is wrong with it, in the order of the fields. */
  Faults faults(Gazetteer gazetteer, Words words) {
    var faults = new ArrayList<Fault>();
    if (where(gazetteer).isEmpty()) {
      faults.add(new Fault("place", words.say("needs.fault.place")));
    }
    if (!value("quantity").matches(FIGURE)) {
      faults.add(new Fault("quantity", words.say("needs.fault.quantity")));
    }
    for (var name : new String[] {"from", "until", "surveyed"}) {
      if (!value(name).isEmpty() && day(name).isEmpty()) {
        faults.add(new Fault(name, words.say("needs.fault.day")));
      }
    }
    if (day("from").isPresent() && day("until").filter(day("from").get()::isAfter).isPresent()) {
      faults.add(new Fault("until", words.say("needs.fault.until")));
    }
    if (value("origin").isEmpty()) {
      faults.add(new Fault("origin", words.say("needs.fault.origin")));
    }
    return new Faults(faults);
  }

  /** The need; only for a form in which nothing is wrong. */
  Need need(Need.Id id, Optional<String> row, Gazetteer gazetteer) {
    var group = given("group").filter(it -> CodeLists.populationGroups().findCode(it).isPresent());
    return new Need(
        id,
        where(gazetteer).orElseThrow(),
        new Need.Whom(group, ""),
        new Need.What(
            given("sector").filter(it -> CodeLists.sectors().findCode(it).isPresent()),
            chosen(Need.Measure.values(), "measure", Need.Measure.IN_NEED),
            given("item"),
            Long.parseLong(value("quantity")),
            chosen(Need.Unit.values(), "unit", Need.Unit.PERSONS)),
        new Need.When(day("from"), day("until"), day("surveyed"), given("round")),
        new Need.Reported(value("origin"), row));
  }

  private <E extends Enum<E>> E chosen(E[] all, String name, E otherwise) {
    return Arrays.stream(all)
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(value(name)))
        .findFirst()
        .orElse(otherwise);
  }

  /** A code or a name that the gazetteer knows; nothing is guessed. */
  private Optional<Need.Where> where(Gazetteer gazetteer) {
    var written = value("place");
    return Pcode.read(written)
        .flatMap(gazetteer::find)
        .map(place -> new Need.Where(Optional.of(place.id()), "code", 1, written))
        .or(() -> named(written, gazetteer));
  }

  private static Optional<Need.Where> named(String written, Gazetteer gazetteer) {
    return gazetteer
        .resolve(new WrittenPlace(Map.of(), Map.of(), written, null))
        .resolved()
        .filter(found -> found.method() != Method.FUZZY)
        .map(
            found ->
                new Need.Where(
                    Optional.of(found.place().id()),
                    found.method().name().toLowerCase(Locale.ROOT),
                    found.confidence(),
                    written));
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
