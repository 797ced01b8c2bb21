package org.entente.console.bench.links;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.mechanisms.review.Relation;
import org.entente.registers.activities.linking.judging.Finding;
import org.entente.registers.activities.linking.judging.Judge;
import org.entente.registers.activities.linking.judging.Told;

/**
 * Takes every identifier of another activity out of published ones, judges what is left, and holds
 * that against the links that the identifiers gave: lists with the columns activity, reporting_org,
 * link, type_or_txcode, other_activity, other_reporting_org.
 */
public final class ChainTrial {

  private static final int ACTIVITY = 0;
  private static final int REPORTER = 1;
  private static final int LINK = 2;
  private static final int TYPE = 3;
  private static final int OTHER = 4;
  private static final int OTHER_REPORTER = 5;
  private static final String SIBLING = "3";

  private final List<Told> accounts;
  private final List<Link> links;

  private ChainTrial(List<Told> accounts, List<Link> links) {
    this.accounts = accounts;
    this.links = links;
  }

  /** A link that identifiers give, between activities of one publisher or of two. */
  private record Link(Two two, boolean across) {}

  /** Two activities by their identifiers, in either order. */
  public record Two(String one, String other) {
    static Two of(String one, String other) {
      return one.compareTo(other) < 0 ? new Two(one, other) : new Two(other, one);
    }
  }

  /**
   * What came of it: of each two that are proposed as a chain. Surely wrong are those whose two
   * publishers are one, and not labelled are those that no identifier speaks of.
   */
  public record Figures(
      int activities,
      int publishers,
      int linksAcross,
      int pairsAcross,
      int takenForSame,
      int linksFound,
      int pairsFound,
      int chains,
      int chainsLabelled,
      int chainsLabelledOtherwise,
      int partsLabelled,
      int partsFound,
      int ownActivities,
      int ownMerged,
      List<Finding> unlabelled) {

    public Figures {
      unlabelled = List.copyOf(unlabelled);
    }

    public double recall() {
      return (double) linksFound / linksAcross;
    }

    public double ownMergedShare() {
      return (double) ownMerged / ownActivities;
    }
  }

  /** Reads the files and the lists of links in a folder, and has them judged. */
  public static Figures measure(Path folder, Function<List<Told>, Judge> court) throws IOException {
    var links = new ArrayList<Link>();
    try (var lists = Files.newDirectoryStream(folder, "*links*.csv")) {
      for (var list : lists) {
        links.addAll(links(list));
      }
    }
    return new ChainTrial(PublishedActivities.in(folder), links).figures(court);
  }

  private static List<Link> links(Path list) throws IOException {
    boolean mixed = list.getFileName().toString().startsWith("links");
    try (var lines = Files.lines(list)) {
      return lines
          .skip(1)
          .map(line -> line.split(",", -1))
          .filter(cells -> !(cells[LINK].equals("related-activity") && cells[TYPE].equals(SIBLING)))
          .map(
              cells ->
                  new Link(
                      Two.of(cells[ACTIVITY], cells[OTHER]),
                      !cells[REPORTER].equals(cells[OTHER_REPORTER])))
          .filter(link -> !(mixed && link.across()))
          .toList();
    }
  }

  private Figures figures(Function<List<Told>, Judge> court) {
    var told = accounts.stream().map(Told::withoutIdentifiers).toList();
    var findings = court.apply(told).findings();
    var found = new HashMap<Two, Finding>();
    findings.forEach(each -> found.put(Two.of(each.left(), each.right()), each));
    var across = links.stream().filter(Link::across).toList();
    var pairs = across.stream().map(Link::two).collect(toSet());
    var parts = links.stream().filter(it -> !it.across()).map(Link::two).collect(toSet());
    var chains = findings.stream().filter(it -> is(it, Relation.CHAIN)).toList();
    var merged =
        findings.stream()
            .filter(Finding::sure)
            .flatMap(it -> Stream.of(it.left(), it.right()))
            .collect(toSet());
    return new Figures(
        accounts.size(),
        (int) accounts.stream().map(Told::source).distinct().count(),
        across.size(),
        pairs.size(),
        count(pairs, found, Relation.SAME),
        (int) across.stream().filter(it -> is(found, it.two(), Relation.CHAIN)).count(),
        count(pairs, found, Relation.CHAIN),
        chains.size(),
        count(pairs, found, Relation.CHAIN),
        count(parts, found, Relation.CHAIN),
        parts.size(),
        count(parts, found, Relation.PART),
        accounts.size(),
        merged.size(),
        chains.stream()
            .filter(it -> !pairs.contains(two(it)) && !parts.contains(two(it)))
            .toList());
  }

  private static Two two(Finding finding) {
    return Two.of(finding.left(), finding.right());
  }

  private static int count(Set<Two> pairs, Map<Two, Finding> found, Relation relation) {
    return (int) pairs.stream().filter(it -> is(found, it, relation)).count();
  }

  private static boolean is(Map<Two, Finding> found, Two two, Relation relation) {
    return found.containsKey(two) && is(found.get(two), relation);
  }

  private static boolean is(Finding finding, Relation relation) {
    return finding.relation() == relation;
  }
}
