package org.entente.ground.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Finds, among many texts, the few that share the most telling runs of three letters with one
 * (cosine of inverse document frequencies). The rarest runs are looked up first and the commonest
 * perhaps not at all, so that an answer takes about the same time however many texts there are.
 * Holds 4 bytes for each letter. Unchanging; safe to share.
 */
public final class GramIndex {

  private static final int GRAM = 3;
  private static final int MOST_LOOKED_AT = 20_000;
  private static final int LOOKED_UP_ANYHOW = 3;
  private static final int[] NOBODY = {};

  /** One of the texts, by its place in the list, and how much it shares (0..1). */
  public record Found(int at, double share) {}

  private final Map<String, int[]> holders = new HashMap<>();
  private final double[] lengths;

  public GramIndex(List<String> texts) {
    this.lengths = new double[texts.size()];
    var byGram = new HashMap<String, List<Integer>>();
    for (int at = 0; at < texts.size(); at++) {
      for (var gram : grams(texts.get(at))) {
        byGram.computeIfAbsent(gram, _ -> new ArrayList<>()).add(at);
      }
    }
    byGram.forEach(
        (gram, found) -> holders.put(gram, found.stream().mapToInt(Integer::intValue).toArray()));
    for (int at = 0; at < texts.size(); at++) {
      for (var gram : grams(texts.get(at))) {
        lengths[at] += weight(gram);
      }
    }
  }

  /** The stretch of the texts to look among; the end is not in it. */
  public record Stretch(int from, int end) {

    int length() {
      return end - from;
    }
  }

  /** All the texts. */
  public Stretch whole() {
    return new Stretch(0, lengths.length);
  }

  /** Those wanted of a stretch that share the most with the text, most first; at most so many. */
  public List<Found> nearest(String text, Stretch among, int most, IntPredicate wanted) {
    var sums = new double[among.length()];
    double length = 0;
    int looked = 0;
    int lookedUp = 0;
    for (var gram : rarestFirst(text)) {
      length += weight(gram);
      var found = holders(gram);
      int from = firstFrom(found, among.from());
      int end = firstFrom(found, among.end());
      if (lookedUp < LOOKED_UP_ANYHOW || looked + end - from <= MOST_LOOKED_AT) {
        for (int at = from; at < end; at++) {
          sums[found[at] - among.from()] += weight(gram);
        }
        looked += end - from;
        lookedUp += end > from ? 1 : 0;
      }
    }
    return best(sums, length, among, most, wanted);
  }

  private List<String> rarestFirst(String text) {
    return grams(text).stream()
        .sorted(
            Comparator.<String>comparingInt(gram -> holders(gram).length)
                .thenComparing(gram -> gram))
        .toList();
  }

  private static int firstFrom(int[] sorted, int least) {
    int at = Arrays.binarySearch(sorted, least);
    return at < 0 ? -at - 1 : at;
  }

  private List<Found> best(
      double[] sums, double length, Stretch among, int most, IntPredicate wanted) {
    var best = new ArrayList<Found>(most + 1);
    for (int at = among.from(); at < among.end(); at++) {
      double sum = sums[at - among.from()];
      double share = sum == 0 ? 0 : sum / Math.sqrt(length * lengths[at]);
      boolean foremost = best.size() < most || share > best.getLast().share();
      if (share > 0 && foremost && wanted.test(at)) {
        insert(best, new Found(at, Math.min(1, share)));
        best.subList(Math.min(most, best.size()), best.size()).clear();
      }
    }
    return List.copyOf(best);
  }

  private static void insert(List<Found> best, Found found) {
    int place = best.size();
    while (place > 0 && best.get(place - 1).share() < found.share()) {
      place--;
    }
    best.add(place, found);
  }

  private int[] holders(String gram) {
    return holders.getOrDefault(gram, NOBODY);
  }

  /** The square of the inverse document frequency. */
  private double weight(String gram) {
    double rarity = Math.log((1.0 + lengths.length) / Math.max(1, holders(gram).length));
    return rarity * rarity;
  }

  /** The runs of three letters of the text with a blank before and behind; each once. */
  private static List<String> grams(String text) {
    var padded = " " + text + " ";
    return IntStream.rangeClosed(0, padded.length() - GRAM)
        .mapToObj(at -> padded.substring(at, at + GRAM))
        .distinct()
        .toList();
  }
}
