package org.entente.console.resolving;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.console.resolving.NamesFile.Row;
import org.entente.reference.places.AdminLevel;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.Place;
import org.entente.reference.places.Resolution;
import org.entente.reference.places.Resolution.NotStated;
import org.entente.reference.places.Resolution.Resolved;
import org.entente.reference.places.Resolution.Unresolved;
import org.entente.reference.places.WrittenPlace;

/** Answers rows of place names by a gazetteer. */
record PlaceAnswers(Gazetteer gazetteer, Locale reader) {

  /** The columns that say where, by level: name and code; a place name; a point (WGS 84). */
  static final List<String> COLUMNS =
      Stream.concat(
              Stream.of(AdminLevel.values())
                  .flatMap(level -> Stream.of(nameOf(level), codeOf(level))),
              Stream.of("place", "lat", "lon"))
          .toList();

  Answer answer(Row row) {
    return switch (gazetteer.resolve(written(row))) {
      case Resolved found -> found(row, found);
      case NotStated(var why) -> Answer.without(row.cells(), Answer.ASK, List.of(), words(why));
      case Unresolved(var candidates, var why) ->
          Answer.without(
              row.cells(),
              Answer.ASK,
              candidates.stream().map(this::candidate).toList(),
              words(why));
    };
  }

  private Answer found(Row row, Resolved found) {
    var place = found.place();
    return new Answer(
        row.cells(),
        place.pcode().value(),
        place.level().number(),
        place.label(reader),
        found.method().name().toLowerCase(Locale.ROOT),
        found.confidence(),
        Answer.RESOLVED,
        List.of(),
        words(found.why()));
  }

  private Answer.Candidate candidate(Resolution.Candidate candidate) {
    Place place = candidate.place();
    return new Answer.Candidate(place.pcode().value(), place.label(reader), candidate.likeness());
  }

  private static List<String> words(List<Resolution.Why> why) {
    return why.stream().map(Enum::name).toList();
  }

  private static WrittenPlace written(Row row) {
    Map<AdminLevel, String> names = new EnumMap<>(AdminLevel.class);
    Map<AdminLevel, String> codes = new EnumMap<>(AdminLevel.class);
    for (var level : AdminLevel.values()) {
      names.put(level, row.cell(nameOf(level)));
      codes.put(level, row.cell(codeOf(level)));
    }
    var place = new WrittenPlace(codes, names, row.cell("place"), null);
    var latitude = degrees(row.cell("lat"));
    var longitude = degrees(row.cell("lon"));
    return latitude.isPresent() && longitude.isPresent()
        ? place.withPoint(latitude.get(), longitude.get())
        : place;
  }

  private static Optional<Double> degrees(String written) {
    return written.matches("-?\\d{1,3}(\\.\\d{1,15})?")
        ? Optional.of(Double.valueOf(written))
        : Optional.empty();
  }

  private static String nameOf(AdminLevel level) {
    return "adm" + level.number();
  }

  private static String codeOf(AdminLevel level) {
    return nameOf(level) + "code";
  }
}
