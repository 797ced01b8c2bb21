package org.entente.readings.noticing.rules;

import static java.util.stream.Collectors.groupingBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.entente.ground.identity.PartyId;
import org.entente.mechanisms.findings.Finding.Kind;
import org.entente.mechanisms.findings.Matter;
import org.entente.reference.places.PlaceId;
import org.entente.reference.terminology.KindsOfWork;

/**
 * Two kinds of work that do not go together at one place: at the same time, or one before the other
 * is done. Which do not is data, {@code conflicts.csv}: the name of the conflict, the words by
 * which either kind is known (folded, in any language), and when they are in conflict.
 */
public final class Conflict implements Rule {

  private final List<Clash> clashes = clashes();

  /** When two kinds are in conflict. */
  private enum When {
    /** While both go on. */
    MEETS,
    /** Also when the one begins before the other has ended. */
    BEFORE,
    /** When both fall on the same few days, as at one site two crowds do. */
    DAYS
  }

  private static final int FEW_DAYS = 3;

  private record Clash(String name, List<String> one, List<String> other, When when) {

    boolean isOne(Seen seen) {
      return one.stream().anyMatch(seen.words()::contains);
    }

    boolean isOther(Seen seen) {
      return !isOne(seen) && other.stream().anyMatch(seen.words()::contains);
    }

    boolean between(Seen first, Seen second) {
      boolean begins = !first.from().isAfter(second.until());
      boolean meet = begins && (when == When.BEFORE || !second.from().isAfter(first.until()));
      return first.dated() && second.dated() && meet && (when != When.DAYS || few(first, second));
    }

    private static boolean few(Seen... some) {
      return Stream.of(some).allMatch(seen -> seen.from().plusDays(FEW_DAYS).isAfter(seen.until()));
    }
  }

  @Override
  public void notice(Sight sight, Consumer<Matter> found) {
    var byPlace =
        sight.activities().stream()
            .filter(seen -> seen.place().isPresent() && !seen.words().isEmpty())
            .collect(groupingBy(seen -> seen.place().orElseThrow()));
    byPlace.forEach((place, all) -> clashes.forEach(clash -> notice(clash, place, all, found)));
  }

  /** Few of all kinds at one place are of the two that clash. */
  private static void notice(Clash clash, PlaceId place, List<Seen> all, Consumer<Matter> found) {
    var one = all.stream().filter(clash::isOne).toList();
    var other = all.stream().filter(clash::isOther).toList();
    if (one.isEmpty() || other.isEmpty()) {
      return;
    }
    var involved = new ArrayList<Seen>();
    one.stream()
        .filter(it -> other.stream().anyMatch(they -> clash.between(it, they)))
        .forEach(involved::add);
    other.stream()
        .filter(they -> one.stream().anyMatch(it -> clash.between(it, they)))
        .forEach(involved::add);
    if (!involved.isEmpty()) {
      found.accept(matter(clash, place, involved));
    }
  }

  private static Matter matter(Clash clash, PlaceId place, List<Seen> involved) {
    var parties =
        involved.stream()
            .map(Seen::party)
            .distinct()
            .sorted(Comparator.comparing(PartyId::value))
            .toList();
    var one = involved.getFirst();
    var other = involved.getLast();
    var facts =
        Map.of(
            "one", one.kindWritten(),
            "oneFrom", one.from().toString(),
            "other", other.kindWritten(),
            "otherUntil", other.until().toString(),
            "activities", Integer.toString(involved.size()));
    return new Matter(
        Kind.CONFLICT,
        "conflict-" + clash.name(),
        clash.name() + " " + place.value() + " " + parties,
        Optional.of(place),
        Optional.empty(),
        parties,
        involved.stream().map(Seen::evidence).toList(),
        facts,
        Set.of("activities"));
  }

  private static List<Clash> clashes() {
    var file = Objects.requireNonNull(Conflict.class.getResourceAsStream("conflicts.csv"));
    try (var csv =
        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return csv.stream().map(Conflict::clash).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Clash clash(NamedCsvRecord row) {
    return new Clash(
        row.getField("name"),
        words(row.getField("one")),
        words(row.getField("other")),
        When.valueOf(row.getField("when").toUpperCase(Locale.ROOT)));
  }

  private static List<String> words(String field) {
    return Stream.of(field.split("\\|", -1)).map(KindsOfWork::folded).toList();
  }
}
