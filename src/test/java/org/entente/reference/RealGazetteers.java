package org.entente.reference;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.entente.reference.places.CountryCode;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.Pcode;
import org.entente.reference.places.Place;
import org.entente.reference.places.PlaceId;
import org.entente.reference.places.gazetteerfile.GazetteerFile;
import org.entente.reference.places.gazetteerfile.Limits;
import org.entente.reference.places.gazetteerfile.PlaceLine;
import org.entente.reference.places.gazetteerfile.Reading.Taken;

/** The world's list of place codes, where it lies beside the project. */
public final class RealGazetteers {

  private static final String WORLD = "admin-boundaries/global_pcodes_adm1_2.csv";
  private static final LocalDate DAY = LocalDate.of(2022, 3, 31);

  private RealGazetteers() {}

  /** The places of the country of these three letters. */
  public static Gazetteer of(String country) throws IOException {
    return of(
        places(it -> it.country().map(CountryCode::alpha3).filter(country::equals).isPresent()));
  }

  /** These places, on the day that the reports speak of. */
  public static Gazetteer of(Collection<Place> places) {
    return Gazetteer.of(places, Map.of(), DAY);
  }

  /** All places of the list that are asked for. */
  public static List<Place> places(Predicate<PlaceLine> wanted) throws IOException {
    var places = new ArrayList<Place>();
    try (var bytes = Files.newInputStream(RealFiles.file(WORLD))) {
      GazetteerFile.read(
          "global",
          bytes,
          Limits.DEFAULT,
          it -> {
            if (it instanceof Taken(var line) && wanted.test(line)) {
              places.add(place(line));
            }
          });
    }
    return places;
  }

  private static Place place(PlaceLine line) {
    return new Place(
        id(line.pcode()),
        line.level(),
        line.pcode(),
        line.parent().map(RealGazetteers::id).orElse(null),
        line.names(),
        line.validity());
  }

  private static PlaceId id(Pcode code) {
    return new PlaceId(UUID.nameUUIDFromBytes(code.value().getBytes(StandardCharsets.UTF_8)));
  }
}
