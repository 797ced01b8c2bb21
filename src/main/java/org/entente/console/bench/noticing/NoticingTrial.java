package org.entente.console.bench.noticing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.Node;
import org.entente.console.answers.Printer;
import org.entente.console.bench.TrialFolder;
import org.entente.console.demonstration.Demonstration;
import org.entente.ground.history.Revision;
import org.entente.ground.jobs.Progress;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Scope;
import org.entente.mechanisms.findings.Finding;
import org.entente.mechanisms.findings.FindingFilter;
import org.entente.mechanisms.findings.Findings;
import org.entente.mechanisms.findings.Matter.Evidence;
import org.entente.readings.noticing.Noticing;
import org.entente.readings.scenario.Scenario;
import org.entente.readings.scenario.ScenarioSize;
import org.entente.reference.missions.Missions;
import org.entente.registers.activities.Activities;
import org.entente.registers.activities.ActivityEntry;

/**
 * A generated mission with works that meet on purpose, reported as partners report and read as any
 * report; then what the rules noticed is held against the truth that the generator kept.
 */
public final class NoticingTrial {

  private static final String MISSION = "demo";

  /** As far as rules look back: what ended earlier counts no more. */
  private static final int DAYS = 92;

  private static final int FINE = 2;

  private static final int MOST = 100_000;

  private NoticingTrial() {}

  /**
   * Of one kind: what there was, how much of it was noticed, how much of the rest waits for people
   * (a place, a name or a number that the node asks about), findings, and those of nothing.
   */
  public record Score(int there, int noticed, int waiting, int findings, int wrong) {

    /** The share noticed of what the node could know, from 0 to 1. */
    public double recall() {
      int known = there - waiting;
      return known == 0 ? 1 : noticed / (double) known;
    }

    /** The share of findings that are of nothing. */
    public double falseShare() {
      return findings == 0 ? 0 : wrong / (double) findings;
    }
  }

  /** Two works that truly meet; of a work told twice both are the same. */
  private record Meeting(String kind, String one, String other) {

    boolean isOfOne() {
      return one.equals(other);
    }
  }

  /** An activity of the node, of which work it truly is. */
  private record Known(String work, ActivityEntry entry) {

    /** Whether its place and who does it were recognised. */
    boolean isKnown() {
      var named = entry.activity().who().recognised().map(how -> how.confidence() > 0);
      return named.orElse(true) && isPlaced();
    }

    boolean isPlaced() {
      return entry.activity().where().level().orElse(0) >= FINE;
    }

    boolean isCounted() {
      var reach = entry.activity().reach();
      return reach.targeted().isPresent() || reach.reached().isPresent();
    }
  }

  /** Scores by kind, as the truth names them. */
  public static Map<String, Score> measure(int activities, int encounters, long seed)
      throws IOException {
    try (var folder = TrialFolder.create();
        var node = Node.open(folder.path().resolve("node"))) {
      return measure(node, folder.path().resolve("files"), activities, encounters, seed);
    }
  }

  private static Map<String, Score> measure(
      Node node, Path files, int activities, int encounters, long seed) throws IOException {
    var scenario = Scenario.meeting(new ScenarioSize(activities), encounters, seed);
    scenario.write(files);
    new Demonstration(node, silent(), scenario).load();
    var mission = node.door(Missions.class).getByCode(MISSION);
    node.door(Noticing.class).notice(mission, Progress.unwatched());
    var all = node.door(Audiences.class).node(mission);
    return Scope.of(all, () -> scores(node, all, files));
  }

  private static Map<String, Score> scores(Node node, Audience all, Path files) {
    var known = known(node, all, rows(files.resolve("truth.csv")));
    var truth = truth(rows(files.resolve(Scenario.FINDINGS)), known.values());
    var findings = node.door(Findings.class).list(FindingFilter.all(), all, 0, MOST);
    var scores = new TreeMap<String, Score>();
    for (var kind : truth.stream().map(Meeting::kind).collect(toSet())) {
      var there = truth.stream().filter(meeting -> meeting.kind().equals(kind)).collect(toSet());
      var told = findings.stream().filter(each -> each.matter().rule().equals(kind)).toList();
      scores.put(kind, score(there, told, known));
    }
    return scores;
  }

  private static Score score(Set<Meeting> there, List<Finding> findings, Map<UUID, Known> known) {
    var noticed = new HashSet<Meeting>();
    int wrong = 0;
    for (var finding : findings) {
      var works = works(finding, known);
      var right = there.stream().filter(meeting -> isIn(works, meeting)).toList();
      noticed.addAll(right);
      wrong += right.isEmpty() ? 1 : 0;
    }
    var byWork = known.values().stream().collect(groupingBy(Known::work));
    long waiting =
        there.stream()
            .filter(meeting -> !noticed.contains(meeting) && waits(meeting, byWork))
            .count();
    return new Score(there.size(), noticed.size(), (int) waiting, findings.size(), wrong);
  }

  private static List<String> works(Finding finding, Map<UUID, Known> known) {
    return finding.matter().evidence().stream()
        .map(Evidence::id)
        .map(known::get)
        .filter(Objects::nonNull)
        .map(Known::work)
        .toList();
  }

  private static boolean isIn(List<String> works, Meeting meeting) {
    return meeting.isOfOne()
        ? works.stream().filter(meeting.one()::equals).count() > 1
        : works.contains(meeting.one()) && works.contains(meeting.other());
  }

  private static boolean waits(Meeting meeting, Map<String, List<Known>> byWork) {
    var one = byWork.getOrDefault(meeting.one(), List.of());
    var other = byWork.getOrDefault(meeting.other(), List.of());
    return meeting.isOfOne()
        ? one.stream().anyMatch(each -> !each.isPlaced() || !each.isCounted())
        : one.stream().noneMatch(Known::isKnown) || other.stream().noneMatch(Known::isKnown);
  }

  /** What there is to notice on the last day on which anything goes on. */
  private static List<Meeting> truth(List<NamedCsvRecord> rows, Collection<Known> known) {
    var last =
        known.stream()
            .flatMap(each -> each.entry().activity().when().end().stream())
            .max(LocalDate::compareTo)
            .orElseThrow();
    var first = last.minusDays(DAYS).toString();
    return rows.stream()
        .filter(row -> row.getField("one_until").compareTo(first) >= 0)
        .filter(row -> row.getField("other_until").compareTo(first) >= 0)
        .map(row -> new Meeting(row.getField("kind"), row.getField("one"), row.getField("other")))
        .toList();
  }

  /** The activities of the node by id, each of the work that its row tells of. */
  private static Map<UUID, Known> known(Node node, Audience all, List<NamedCsvRecord> truth) {
    var byRow = new HashMap<String, String>();
    truth.forEach(row -> byRow.put(row(row), row.getField("activity")));
    var activities = node.door(Activities.class);
    var known = new HashMap<UUID, Known>();
    activities.eachPiece(
        all,
        piece ->
            piece.forEach(
                entry ->
                    source(activities.listRevisions(entry.id(), all))
                        .map(byRow::get)
                        .ifPresent(work -> known.put(entry.id().value(), new Known(work, entry)))));
    return known;
  }

  private static Optional<String> source(List<Revision> revisions) {
    return revisions.stream().flatMap(each -> each.change().source().stream()).findFirst();
  }

  private static String row(NamedCsvRecord row) {
    return Stream.of(row.getField("file"), row.getField("sheet"), row.getField("row"))
        .filter(part -> !part.isEmpty())
        .reduce((one, other) -> one + ", " + other)
        .orElseThrow();
  }

  private static List<NamedCsvRecord> rows(Path file) {
    try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      return rows.stream().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Printer silent() {
    return new Printer(new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter()));
  }
}
