package org.entente.registers.incidents.eventfile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.mechanisms.intake.format.RawRow;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.geometry.Point;
import org.entente.registers.incidents.Incident;
import org.entente.registers.incidents.eventfile.EventReceipt.Issue;
import org.entente.registers.incidents.eventfile.EventReceipt.Why;

/** One row of a file as an incident, with all that is to be said of it on the receipt. */
final class EventRow {

  private static final List<String> READ =
      List.of(
          "key",
          "from",
          "until",
          "sub",
          "first",
          "firstWith",
          "second",
          "secondWith",
          "area1",
          "area2",
          "area3",
          "location",
          "latitude",
          "longitude",
          "source",
          "notes",
          "low",
          "best",
          "high");

  private static final int ISO_DAY = 10;

  private static final DateTimeFormatter SPELLED =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private final EventColumns columns;
  private final RawRow row;
  private final List<Issue> issues = new ArrayList<>();

  EventRow(EventColumns columns, RawRow row) {
    this.columns = columns;
    this.row = row;
  }

  int number() {
    return row.number();
  }

  /** What the collection calls it; blank where it does not say. */
  String key() {
    return value("key");
  }

  List<Issue> issues() {
    return List.copyOf(issues);
  }

  /** The incident; none where the row has to be rejected, for the issues that it then has. */
  Optional<Incident> incident(Incident.Id id, Gazetteer gazetteer) {
    if (key().isEmpty()) {
      say("key", Why.KEY_MISSING);
    }
    var harm = new Incident.Harm(figure("low"), figure("best"), figure("high"));
    var point = point();
    var when = when();
    if (when.isEmpty() || issues.stream().anyMatch(issue -> issue.why().rejects())) {
      return Optional.empty();
    }
    var where = place(point).in(gazetteer);
    if (where.place().isEmpty()) {
      say("location", Why.PLACE_UNKNOWN);
    }
    boolean outside =
        harm.best().filter(best -> harm.low().orElse(best) > best).isPresent()
            || harm.best().filter(best -> harm.high().orElse(best) < best).isPresent();
    if (outside) {
      say("best", Why.BEST_OUTSIDE);
    }
    var kind = Optional.ofNullable(columns.layout().kinds().get(small("kind")));
    if (kind.isEmpty()) {
      say("kind", Why.CODE_UNKNOWN);
    }
    return Optional.of(
        new Incident(
            id,
            when.get(),
            where,
            new Incident.What(kind.orElse(Incident.Kind.OTHER), given("sub")),
            new Incident.Who(
                value("first"), value("firstWith"), value("second"), value("secondWith")),
            harm,
            reported(kind.isPresent())));
  }

  private Incident.Reported reported(boolean kindKnown) {
    var layout = columns.layout();
    var rest = columns.cells(row);
    Stream.concat(
            READ.stream(),
            Stream.of("timing", "placing", "kind").filter(it -> !it.equals("kind") || kindKnown))
        .forEach(meaning -> rest.remove(layout.column(meaning)));
    return new Incident.Reported(
        layout.origin(), Optional.of(key()), value("source"), value("notes"), rest);
  }

  private Optional<Incident.When> when() {
    var from = day("from");
    var until = value("until").isEmpty() ? from : day("until");
    if (from.isEmpty() || until.isEmpty()) {
      return Optional.empty();
    }
    if (until.get().isBefore(from.get())) {
      say("until", Why.DAYS_REVERSED);
      return Optional.empty();
    }
    var precision = coded("timing", columns.layout().timings(), Incident.Timing.UNKNOWN);
    return Optional.of(new Incident.When(from.get(), until.get(), precision, given("timing")));
  }

  private EventPlace place(Optional<Point> point) {
    return new EventPlace(
        List.of(value("area1"), value("area2"), value("area3")),
        value("location"),
        point,
        coded("placing", columns.layout().placings(), Incident.Placing.UNKNOWN),
        value("placing"));
  }

  private <E> E coded(String meaning, Map<String, E> codes, E unknown) {
    var found = Optional.ofNullable(codes.get(value(meaning)));
    if (found.isEmpty()) {
      say(meaning, Why.CODE_UNKNOWN);
    }
    return found.orElse(unknown);
  }

  /** A day, with or without a time behind it, or with the English name of its month. */
  private Optional<LocalDate> day(String meaning) {
    var text = value(meaning);
    try {
      boolean timed = text.matches("\\d{4}-\\d{2}-\\d{2}[T ].*");
      return Optional.of(
          text.matches("\\d{4}-.*")
              ? LocalDate.parse(timed ? text.substring(0, ISO_DAY) : text)
              : LocalDate.parse(text, SPELLED));
    } catch (DateTimeException noDay) {
      say(meaning, Why.DAY_UNREADABLE);
      return Optional.empty();
    }
  }

  private Optional<Long> figure(String meaning) {
    var text = value(meaning);
    if (!text.isEmpty() && !text.matches("\\d{1,9}(\\.0+)?")) {
      say(meaning, Why.NUMBER_UNREADABLE);
      return Optional.empty();
    }
    return given(meaning).map(it -> Long.valueOf(it.replaceFirst("\\..*", "")));
  }

  private Optional<Point> point() {
    if ((value("latitude") + value("longitude")).isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Point(Double.parseDouble(value("longitude")), Double.parseDouble(value("latitude"))));
    } catch (IllegalArgumentException noPoint) {
      say("latitude", Why.POINT_UNREADABLE);
      return Optional.empty();
    }
  }

  private void say(String meaning, Why why) {
    issues.add(new Issue(row.number(), columns.layout().column(meaning), why));
  }

  private String small(String meaning) {
    return value(meaning).toLowerCase(Locale.ROOT);
  }

  private Optional<String> given(String meaning) {
    return Optional.of(value(meaning)).filter(text -> !text.isEmpty());
  }

  private String value(String meaning) {
    return columns.value(meaning, row);
  }
}
