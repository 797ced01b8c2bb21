package org.entente.mechanisms.intake.iati;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.format.Blanks;
import org.entente.mechanisms.intake.iati.model.Coded;
import org.entente.mechanisms.intake.iati.model.IatiActivity;
import org.entente.mechanisms.intake.iati.model.Location;
import org.entente.mechanisms.intake.iati.model.Organisation;
import org.entente.mechanisms.intake.iati.model.Participant;
import org.entente.mechanisms.intake.iati.model.Text;
import org.entente.mechanisms.intake.iati.standard.CodeTable;
import org.entente.reference.terminology.Term;

/**
 * An activity as the cells of one row. Where an activity has many of what a row has one of, the row
 * takes the country and sector with the largest share, the place only if there is a single one, and
 * as value what was disbursed or spent if that is in one currency. The document keeps them all.
 */
final class ActivityCells {

  private static final int LONGEST_CELL = 4_000;
  private static final Set<String> SPENT = Set.of("3", "4");
  private static final int CENTS = 2;
  private static final Map<String, String> STATUSES =
      Map.of(
          "1", "Planned",
          "2", "Ongoing",
          "3", "Completed",
          "4", "Completed",
          "5", "Cancelled",
          "6", "Suspended");

  /** A column: its header, the field that it is, and how its cell is read from an activity. */
  private record Column(
      String header, Optional<Field> field, Function<IatiActivity, Optional<String>> cell) {}

  private static final List<Column> COLUMNS =
      List.of(
          column("iati-identifier", activity -> Optional.of(activity.identifier())),
          column("title", Field.ACTIVITY, activity -> activity.about().title().first()),
          column("description", Field.DESCRIPTION, ActivityCells::description),
          column("reporting-org", Field.ORG_NAME, activity -> reporting(activity).called()),
          column("reporting-org/@ref", Field.ORG_CODE, activity -> reporting(activity).ref()),
          column("funding", Field.FUNDER_NAME, activity -> names(activity, Participant.FUNDING)),
          column(
              "implementing",
              Field.IMPLEMENTER_NAME,
              activity -> names(activity, Participant.IMPLEMENTING)),
          column("cluster", Field.SECTOR, activity -> sector(activity).map(ActivityCells::cluster)),
          column("sector", Field.SUBSECTOR, activity -> sector(activity).map(DacSectors::name)),
          column(
              "activity-status",
              Field.STATUS,
              activity -> activity.about().status().map(code -> STATUSES.getOrDefault(code, code))),
          column("start", Field.START, activity -> start(activity).map(LocalDate::toString)),
          column("end", Field.END, activity -> end(activity).map(LocalDate::toString)),
          column(
              "recipient-country/@code",
              Field.ADM0_CODE,
              activity -> country(activity).map(Coded::code)),
          column("recipient-country", Field.ADM0_NAME, ActivityCells::countryName),
          column("administrative-1", Field.ADM1_CODE, activity -> area(activity, 1)),
          column("administrative-2", Field.ADM2_CODE, activity -> area(activity, 2)),
          column("administrative-3", Field.ADM3_CODE, activity -> area(activity, 3)),
          column("location-id", Field.ADM4_CODE, ActivityCells::placeCode),
          column(
              "location",
              Field.PLACE_NAME,
              activity -> place(activity).map(Location::name).flatMap(Text::first)),
          column(
              "latitude",
              Field.LAT,
              activity -> place(activity).flatMap(Location::point).map(at -> "" + at.latitude())),
          column(
              "longitude",
              Field.LON,
              activity -> place(activity).flatMap(Location::point).map(at -> "" + at.longitude())),
          column("spent", Field.VALUE, activity -> spent(activity).map(Spent::written)),
          column("currency", Field.CURRENCY, activity -> spent(activity).map(Spent::currency)),
          column(Contacts.COLUMN, Field.CONTACT, ActivityCells::contacts));

  /** The header of the last column: a print of the whole document, so that no change is missed. */
  private static final String PRINT = "document";

  private ActivityCells() {}

  private static Column column(String header, Function<IatiActivity, Optional<String>> cell) {
    return new Column(header, Optional.empty(), cell);
  }

  private static Column column(
      String header, Field field, Function<IatiActivity, Optional<String>> cell) {
    return new Column(header, Optional.of(field), cell);
  }

  static List<String> headers() {
    return Stream.concat(COLUMNS.stream().map(Column::header), Stream.of(PRINT)).toList();
  }

  /** What each column is, by its header; nothing of it has to be guessed. */
  static Map<String, Optional<Field>> fields() {
    var fields = new LinkedHashMap<String, Optional<Field>>();
    COLUMNS.forEach(column -> fields.put(column.header(), column.field()));
    fields.put(PRINT, Optional.empty());
    return fields;
  }

  static List<String> of(IatiActivity activity, String print) {
    var cells = new ArrayList<String>();
    for (var column : COLUMNS) {
      var cell = Blanks.clean(column.cell().apply(activity).orElse(""));
      cells.add(cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL) + "…" : cell);
    }
    cells.add(print);
    return cells;
  }

  private static Organisation reporting(IatiActivity activity) {
    return activity.parties().reporting();
  }

  private static Optional<String> description(IatiActivity activity) {
    return activity.about().descriptions().stream()
        .flatMap(described -> described.text().first().stream())
        .findFirst();
  }

  private static Optional<String> names(IatiActivity activity, String role) {
    return joined(
        activity.parties().in(role).stream().flatMap(each -> each.called().stream()).distinct());
  }

  private static Optional<String> joined(Stream<String> parts) {
    return Optional.of(parts.collect(Collectors.joining("; "))).filter(text -> !text.isEmpty());
  }

  /** Sectors of the DAC before all others, which only their publisher can explain. */
  private static Optional<Coded> sector(IatiActivity activity) {
    var own = activity.what().sectors();
    var all =
        own.isEmpty()
            ? activity.money().transactions().stream()
                .flatMap(transaction -> transaction.split().sectors().stream())
                .toList()
            : own;
    return largest(all.stream().filter(DacSectors::of)).or(() -> largest(all.stream()));
  }

  private static String cluster(Coded sector) {
    return DacSectors.of(sector)
        ? DacSectors.find(sector.code())
            .map(ActivityCells::english)
            .orElseGet(() -> DacSectors.name(sector))
        : DacSectors.name(sector);
  }

  private static String english(Term sector) {
    return sector.name(Locale.ENGLISH);
  }

  private static Optional<Coded> largest(Stream<Coded> shares) {
    return shares.reduce((one, other) -> share(other).compareTo(share(one)) > 0 ? other : one);
  }

  private static BigDecimal share(Coded coded) {
    return coded.percentage().orElse(BigDecimal.ZERO);
  }

  /** Actual days before planned ones. */
  private static Optional<LocalDate> start(IatiActivity activity) {
    return activity.about().day("2").or(() -> activity.about().day("1"));
  }

  /** A planned end that the actual start has overtaken is out of date, and says nothing. */
  private static Optional<LocalDate> end(IatiActivity activity) {
    return activity
        .about()
        .day("4")
        .or(() -> activity.about().day("3"))
        .filter(end -> start(activity).filter(end::isBefore).isEmpty());
  }

  private static Optional<Coded> country(IatiActivity activity) {
    var own = activity.where().countries();
    return largest(
        own.isEmpty()
            ? activity.money().transactions().stream()
                .flatMap(transaction -> transaction.split().countries().stream())
            : own.stream());
  }

  private static Optional<String> countryName(IatiActivity activity) {
    return country(activity)
        .flatMap(
            country ->
                country.name().first().or(() -> CodeTable.named("Country").name(country.code())));
  }

  private static Optional<Location> place(IatiActivity activity) {
    var locations = activity.where().locations();
    return locations.size() == 1 ? Optional.of(locations.getFirst()) : Optional.empty();
  }

  private static Optional<String> area(IatiActivity activity, int level) {
    return place(activity).stream()
        .flatMap(place -> place.areas().stream())
        .filter(area -> area.level().equals(Optional.of(level)))
        .map(Location.Area::code)
        .findFirst();
  }

  /** A code without a level: which place it is of, only the gazetteer can tell. */
  private static Optional<String> placeCode(IatiActivity activity) {
    return place(activity).stream()
        .flatMap(
            place ->
                Stream.concat(
                    place.ids().stream().map(Coded::code),
                    place.areas().stream()
                        .filter(area -> area.level().isEmpty())
                        .map(Location.Area::code)))
        .max(Comparator.comparingInt(String::length));
  }

  private record Spent(BigDecimal sum, String currency) {
    String written() {
      return sum.setScale(CENTS, RoundingMode.HALF_EVEN).toPlainString();
    }
  }

  private static Optional<Spent> spent(IatiActivity activity) {
    var byCurrency = new LinkedHashMap<String, BigDecimal>();
    for (var transaction : activity.money().transactions()) {
      if (SPENT.contains(transaction.kind().type())) {
        var value = transaction.value();
        value
            .number()
            .ifPresent(
                number -> byCurrency.merge(value.currency().orElse(""), number, BigDecimal::add));
      }
    }
    return byCurrency.size() == 1
        ? byCurrency.entrySet().stream()
            .map(sum -> new Spent(sum.getValue(), sum.getKey()))
            .findFirst()
        : Optional.empty();
  }

  /** Work addresses are still those of people, and are found here by the scan for such marks. */
  private static Optional<String> contacts(IatiActivity activity) {
    return joined(
        activity.parties().contacts().stream()
            .flatMap(
                contact ->
                    Stream.of(
                            contact.person().first().stream(),
                            contact.emails().stream(),
                            contact.telephones().stream())
                        .flatMap(parts -> parts))
            .distinct());
  }
}
