package org.entente.mechanisms.reporting.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.shell.Faults;
import org.entente.ground.shell.Faults.Fault;
import org.entente.ground.shell.Words;
import org.entente.mechanisms.reporting.Expectation;
import org.entente.mechanisms.reporting.Expectation.Bearing;
import org.entente.mechanisms.reporting.Rhythm;
import org.entente.mechanisms.reporting.Schedule;
import org.entente.reference.places.PlaceId;
import org.springframework.util.MultiValueMap;

/** A line of the calendar as its form has it; partners and places by brief id. */
public record LineForm(String name, List<String> partners, String bearing, About about, When when) {

  /** Which of their reports it is, and what it is about; blank is any. */
  public record About(String source, String place, String sector) {}

  /** How often, from when until when, and by when; days are written 2026-03-31. */
  public record When(String rhythm, String from, String until, String due, String grace) {}

  private static final int MOST_DAYS = 366;

  static LineForm blank(LocalDate today) {
    var when = new When(Rhythm.MONTHLY.word(), today.withDayOfMonth(1).toString(), "", "10", "5");
    return new LineForm("", List.of(), word(Bearing.ALL_OF), new About("", "", ""), when);
  }

  static LineForm of(Expectation.Owed owed) {
    var schedule = owed.schedule();
    return new LineForm(
        owed.name(),
        owed.partners().stream().map(party -> Ids.brief(party.value())).toList(),
        word(owed.bearing()),
        new About(
            owed.source().orElse(""),
            owed.place().map(place -> Ids.brief(place.value())).orElse(""),
            owed.sector().orElse("")),
        new When(
            schedule.rhythm().word(),
            schedule.from().toString(),
            schedule.until().map(LocalDate::toString).orElse(""),
            Integer.toString(schedule.dueAfter()),
            Integer.toString(schedule.grace())));
  }

  static LineForm read(MultiValueMap<String, String> form) {
    return new LineForm(
        first(form, "name"),
        form.getOrDefault("partners", List.of()).stream().filter(id -> !id.isBlank()).toList(),
        first(form, "bearing"),
        new About(first(form, "source"), first(form, "place"), first(form, "sector")),
        new When(
            first(form, "rhythm"),
            first(form, "from"),
            first(form, "until"),
            first(form, "due"),
            first(form, "grace")));
  }

  private static String first(MultiValueMap<String, String> form, String name) {
    return Optional.ofNullable(form.getFirst(name)).map(String::strip).orElse("");
  }

  /** What is wrong, in the order of the fields. */
  Faults faults(Offer offer, Words words) {
    var faults = new ArrayList<Fault>();
    fault(faults, name.isEmpty(), "name", words);
    fault(faults, !offer.partners().keySet().containsAll(parties()), "partners", words);
    fault(faults, partners.isEmpty() || parties().size() < partners.size(), "partners", words);
    fault(
        faults,
        !about.place().isEmpty() && !offer.areas().containsKey(about.place()),
        "place",
        words);
    fault(
        faults,
        !about.sector().isEmpty() && !offer.sectors().containsKey(about.sector()),
        "sector",
        words);
    fault(faults, bearingRead().isEmpty(), "bearing", words);
    fault(faults, Rhythm.of(when.rhythm()).isEmpty(), "rhythm", words);
    fault(faults, day(when.from()).isEmpty(), "from", words);
    fault(faults, untilWrong(), "until", words);
    fault(faults, days(when.due()).isEmpty(), "due", words);
    fault(faults, days(when.grace()).isEmpty(), "grace", words);
    return new Faults(faults);
  }

  private static void fault(List<Fault> faults, boolean wrong, String field, Words words) {
    if (wrong && faults.stream().noneMatch(fault -> fault.field().equals(field))) {
      faults.add(new Fault(field, words.say("reporting.fault." + field)));
    }
  }

  private boolean untilWrong() {
    var last = day(when.until());
    return (!when.until().isEmpty() && last.isEmpty())
        || last.flatMap(end -> day(when.from()).filter(end::isBefore)).isPresent();
  }

  /** The line; only for a form in which nothing is wrong. */
  Expectation.Owed owed() {
    var schedule =
        new Schedule(
            Rhythm.of(when.rhythm()).orElseThrow(),
            day(when.from()).orElseThrow(),
            day(when.until()),
            days(when.due()).orElseThrow(),
            days(when.grace()).orElseThrow());
    return new Expectation.Owed(
        name,
        List.copyOf(parties()),
        bearingRead().orElseThrow(),
        Optional.of(about.source()),
        Ids.read(about.place()).map(PlaceId::new),
        Optional.of(about.sector()).filter(code -> !code.isEmpty()),
        schedule);
  }

  private LinkedHashSet<PartyId> parties() {
    var parties = new LinkedHashSet<PartyId>();
    partners.forEach(id -> Ids.read(id).map(PartyId::new).ifPresent(parties::add));
    return parties;
  }

  private Optional<Bearing> bearingRead() {
    return List.of(Bearing.values()).stream()
        .filter(each -> word(each).equals(bearing))
        .findFirst();
  }

  /** How a bearing is written in the form and in message keys. */
  public static String word(Bearing bearing) {
    return bearing.name().toLowerCase(Locale.ROOT);
  }

  private static Optional<LocalDate> day(String written) {
    try {
      return written.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(written));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  private static Optional<Integer> days(String written) {
    return written.matches("\\d{1,3}")
        ? Optional.of(Integer.valueOf(written)).filter(days -> days <= MOST_DAYS)
        : Optional.empty();
  }
}
