package org.entente.ground.matching;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * How much a word tells one name from others, 0 to 1: little when many names have it (inverse
 * document frequency over the names given), as much as possible when none has.
 */
public final class WordWeights {

  private final Map<String, Integer> names = new HashMap<>();
  private final double most;
  private final int count;

  /** Over names, each as its words. */
  public WordWeights(Collection<List<String>> corpus) {
    corpus.forEach(words -> new HashSet<>(words).forEach(it -> names.merge(it, 1, Integer::sum)));
    this.count = corpus.size();
    this.most = Math.log(1.0 + count);
  }

  public double of(String word) {
    double told = Math.log((1.0 + count) / Math.max(1, namesWith(word)));
    return most == 0 ? 1 : told / most;
  }

  public double of(Collection<String> words) {
    return words.stream().mapToDouble(this::of).sum();
  }

  /** In how many of the names it stands. */
  public int namesWith(String word) {
    return names.getOrDefault(word, 0);
  }
}
