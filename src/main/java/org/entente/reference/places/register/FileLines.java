package org.entente.reference.places.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.reference.places.CountryCode;
import org.entente.reference.places.Pcode;
import org.entente.reference.places.gazetteerfile.GazetteerFile;
import org.entente.reference.places.gazetteerfile.Limits;
import org.entente.reference.places.gazetteerfile.PlaceLine;
import org.entente.reference.places.gazetteerfile.Reading;
import org.entente.reference.places.gazetteerfile.Reading.Fault;
import org.entente.reference.places.gazetteerfile.Reading.Faulty;
import org.entente.reference.places.gazetteerfile.Reading.Taken;

/** A gazetteer file, read whole: the places it tells of, and what is wrong with it. */
record FileLines(List<PlaceLine> lines, List<Faulty> issues) {

  static FileLines read(Path file, String name) throws IOException {
    var read = new FileLines(new ArrayList<>(), new ArrayList<>());
    try (var bytes = Files.newInputStream(file)) {
      GazetteerFile.read(name, bytes, Limits.DEFAULT, read::add);
    }
    return read;
  }

  private void add(Reading reading) {
    switch (reading) {
      case Taken(var line) -> lines.add(line);
      case Faulty faulty -> issues.add(faulty);
    }
  }

  /** A place with a broken shape is taken without it; any other fault rejects the place. */
  int rejected() {
    return (int) issues.stream().filter(issue -> issue.fault() != Fault.SHAPE_BROKEN).count();
  }

  /** Those of one country, and those of which nothing tells the country. */
  List<PlaceLine> of(CountryCode country) {
    Map<Pcode, PlaceLine> byCode = new HashMap<>();
    lines.forEach(line -> byCode.putIfAbsent(line.pcode(), line));
    return lines.stream()
        .filter(line -> country(line, byCode).map(country::equals).orElse(true))
        .toList();
  }

  /** The country at the top of the lines' own tree, else the one that the code begins with. */
  private static Optional<CountryCode> country(PlaceLine line, Map<Pcode, PlaceLine> byCode) {
    var top = line;
    for (var above = above(top, byCode); above.isPresent(); above = above(top, byCode)) {
      top = above.get();
    }
    return top.parent().flatMap(code -> CountryCode.of(code.value())).or(top::country);
  }

  private static Optional<PlaceLine> above(PlaceLine line, Map<Pcode, PlaceLine> byCode) {
    return line.parent().map(byCode::get).filter(parent -> line.level().deeperThan(parent.level()));
  }
}
