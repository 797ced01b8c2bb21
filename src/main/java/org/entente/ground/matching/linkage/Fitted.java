package org.entente.ground.matching.linkage;

import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.ground.matching.candidates.Candidates;
import org.entente.ground.matching.clusters.Agglomeration;
import org.entente.ground.matching.clusters.Links;
import org.entente.ground.matching.clusters.Rivalry;
import org.entente.ground.matching.comparison.Comparing;
import org.entente.ground.matching.records.Table;
import org.entente.ground.matching.threads.Threads;
import org.entente.ground.matching.weights.AmongAll;
import org.entente.ground.matching.weights.Evidence;
import org.entente.ground.matching.weights.Learned;
import org.entente.ground.matching.weights.Learning;
import org.entente.ground.matching.weights.PatternCounts;
import org.entente.ground.matching.weights.Reference.AllPairs;

/** The evidence that was learned from the records, and what it says of the candidates. */
record Fitted(
    Comparing comparing,
    Learned<AllPairs> learned,
    Evidence evidence,
    Links links,
    Rivalry rivalry,
    long keysLeftOut) {

  private static final double EXPECTED_PER_RECORD = 0.3;
  private static final int ROUNDS_OF_RIVALS = 3;

  /**
   * Compares the candidates, and learns from how they compare. Where records have one partner at
   * most, it learns again from the pairs that no better one speaks against.
   */
  static Fitted to(Table table, Threads threads) {
    var comparing = new Comparing(table);
    var candidates = Candidates.of(table, comparing.kin(), threads);
    long[] patterns = patterns(candidates, comparing, threads);
    var counts = PatternCounts.of(patterns);
    var shares = AmongAll.of(table, comparing, threads);
    var learned = Learning.amongAll(counts, shares, EXPECTED_PER_RECORD * table.size());
    var evidence = new Evidence(comparing, learned);
    var links = links(candidates, patterns, evidence, threads);
    var rivalry = Rivalry.of(table, links);
    for (int round = 0; round < ROUNDS_OF_RIVALS && rivalry.any(); round++) {
      learned = Learning.again(counts.among(patterns, rivalry::mayBe), shares, learned);
      evidence = new Evidence(comparing, learned);
      links = links(candidates, patterns, evidence, threads);
      rivalry = Rivalry.of(table, links);
    }
    return new Fitted(comparing, learned, evidence, links, rivalry, candidates.keysLeftOut());
  }

  /** The same with more records, of which nothing is learned: they are held to what was. */
  Fitted with(Table longer, Threads threads) {
    var compared = comparing.with(longer);
    var candidates = Candidates.of(longer, compared.kin(), links.records(), threads);
    var weighed = new Evidence(compared, learned);
    var more = links(candidates, patterns(candidates, compared, threads), weighed, threads);
    return new Fitted(
        compared,
        learned,
        weighed,
        links.and(more),
        rivalry,
        keysLeftOut + candidates.keysLeftOut());
  }

  private static long[] patterns(Candidates candidates, Comparing comparing, Threads threads) {
    var patterns = new long[candidates.size()];
    threads.parts(
        patterns.length,
        (start, end) -> {
          for (int at = start; at < end; at++) {
            patterns[at] = comparing.pattern(candidates.first(at), candidates.second(at));
          }
        });
    return patterns;
  }

  private static Links links(
      Candidates candidates, long[] patterns, Evidence evidence, Threads threads) {
    var logOdds = new double[patterns.length];
    threads.parts(
        patterns.length,
        (start, end) -> {
          for (int at = start; at < end; at++) {
            logOdds[at] = evidence.logOdds(patterns[at], candidates.first(at));
          }
        });
    return new Links(candidates.records(), candidates.firsts(), candidates.seconds(), logOdds);
  }

  /** The links as people left them: some certain, some out of the question, some added. */
  Links with(Said said) {
    if (said.isEmpty()) {
      return links;
    }
    var logOdds = new double[links.size()];
    var added = said.same().boxed().collect(Collectors.toCollection(TreeSet::new));
    for (int at = 0; at < logOdds.length; at++) {
      int one = links.first(at);
      int other = links.second(at);
      logOdds[at] = said.logOdds(one, other).orElse(links.logOdds(at));
      added.remove(links.key(at));
    }
    return links.with(
        logOdds,
        added.stream().mapToInt(key -> (int) (key >>> Integer.SIZE)).toArray(),
        added.stream().mapToInt(Long::intValue).toArray(),
        Agglomeration.CERTAIN);
  }
}
