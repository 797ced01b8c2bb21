package org.entente.readings.scenario;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.entente.readings.scenario.cast.Partners;
import org.entente.readings.scenario.cast.PlaceNames;
import org.entente.readings.scenario.cast.Vocabulary;
import org.entente.readings.scenario.data.DataFile;
import org.entente.readings.scenario.land.Country;
import org.entente.readings.scenario.reports.Reports;
import org.entente.readings.scenario.work.Encounters;
import org.entente.readings.scenario.work.Meetings;
import org.entente.readings.scenario.work.Tellings;
import org.entente.readings.scenario.work.Truth;
import org.entente.readings.scenario.work.Work;
import org.entente.readings.scenario.work.Works;

/**
 * A fictional mission as files: gazetteer, organisations, partners' reports, what they truly mean,
 * and a manifest of how to import it.
 */
public final class Scenario {

  /** How many activities the demonstration has, and the seed of a country that looks well. */
  private static final ScenarioSize DEMONSTRATION = new ScenarioSize(420);

  private static final long DEMONSTRATION_SEED = 7;

  /** Where a mission with encounters says what there is to notice. */
  public static final String FINDINGS = "truth-findings.csv";

  private final Partners partners = Partners.fromData();
  private final Vocabulary vocabulary = Vocabulary.fromData();
  private final Country country;
  private final Plans plans;
  private final ScenarioSize size;
  private final int encounters;
  private final long seed;

  private Scenario(Function<Partners, Plans> plans, ScenarioSize size, long seed) {
    this(plans, size, 0, seed);
  }

  private Scenario(Function<Partners, Plans> plans, ScenarioSize size, int encounters, long seed) {
    this.country = country(seed);
    this.plans = plans.apply(partners);
    this.size = size;
    this.encounters = encounters;
    this.seed = seed;
  }

  /** The small mission of six messy files that is shipped as {@code examples/}. */
  public static Scenario demonstration() {
    return new Scenario(Plans::demonstration, DEMONSTRATION, DEMONSTRATION_SEED);
  }

  /** A mission of any size with a file from each partner, for trials of load. */
  public static Scenario of(ScenarioSize size, long seed) {
    return new Scenario(Plans::fileOfEach, size, seed);
  }

  /**
   * The same with so many works more that meet others on purpose, and {@code truth-findings.csv},
   * which says of all works which meet; for trials of what rules notice.
   */
  public static Scenario meeting(ScenarioSize size, int encounters, long seed) {
    return new Scenario(Plans::fileOfEach, size, encounters, seed);
  }

  /** One report of any number of rows, in which all partners' work stands, for trials of speed. */
  public static Scenario oneReport(int rows, long seed) {
    return new Scenario(Plans::fileOfAll, ScenarioSize.ofRows(rows), seed);
  }

  /** Writes everything into the folder, which is made when it is not there, and lists the files. */
  public List<Path> write(Path folder) throws IOException {
    Files.createDirectories(folder);
    var written = new ArrayList<Path>();
    written.add(writePlaces(folder.resolve("places.geojson")));
    written.add(table(folder.resolve("organisations.csv"), Listing.organisations(partners)));
    written.add(table(folder.resolve("manifest.csv"), Listing.manifest(plans.all())));
    written.add(writeReports(folder, folder.resolve("truth.csv")));
    plans.all().forEach(plan -> written.add(folder.resolve(plan.file())));
    if (encounters > 0) {
      written.add(folder.resolve(FINDINGS));
    }
    return List.copyOf(written);
  }

  private Path writePlaces(Path file) throws IOException {
    try (var out = Files.newBufferedWriter(file)) {
      new Gazetteer(country).write(out);
    }
    return file;
  }

  private Path writeReports(Path folder, Path truthFile) throws IOException {
    var tellings = new Tellings(partners, plans.all(), plans.home(), seed);
    var meetings = new Meetings();
    try (var reports = new Reports(folder, plans.all(), country, vocabulary, seed);
        var truth = csv(truthFile)) {
      truth.writeRecord(Truth.header());
      var told = works().flatMap(work -> tellings.of(work).stream()).limit(size.rows()).iterator();
      while (told.hasNext()) {
        var line = reports.write(told.next());
        truth.writeRecord(line.line());
        if (encounters > 0) {
          meetings.add(line);
        }
      }
    }
    if (encounters > 0) {
      var lines = Stream.concat(Stream.of(Meetings.header()), meetings.lines().stream());
      table(folder.resolve(FINDINGS), lines.toList());
    }
    return truthFile;
  }

  private Stream<Work> works() {
    var works = new Works(country, partners, vocabulary, seed);
    var meeting = new Encounters(works, size.activities(), partners, vocabulary, seed);
    return Stream.concat(
        LongStream.range(0, size.activities()).mapToObj(works::get),
        LongStream.range(0, encounters).mapToObj(meeting::get));
  }

  private static Path table(Path file, List<List<String>> lines) throws IOException {
    try (var csv = csv(file)) {
      lines.forEach(csv::writeRecord);
    }
    return file;
  }

  private static CsvWriter csv(Path file) throws IOException {
    return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file);
  }

  private static Country country(long seed) {
    var names = new PlaceNames(DataFile.rows("syllables.csv"), new SplittableRandom(seed));
    return Country.grow(DataFile.settings("country.properties"), names, seed);
  }
}
