package org.entente.registers.activities.linking.judging;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** The words of an account, each weighed by how rare it is among all: for the cosine of two. */
final class Profile {

  private final Map<String, Double> weights = new TreeMap<>();
  private final double length;

  private Profile(Collection<String> words, Marks marks) {
    words.forEach(word -> weights.put(word, marks.rarity(word)));
    this.length = Math.sqrt(weights.values().stream().mapToDouble(it -> it * it).sum());
  }

  static Profile ofTitle(Told told, Marks marks) {
    return new Profile(
        Marks.words(told.matter().title()).stream().map(Marks::title).toList(), marks);
  }

  static Profile ofText(Told told, Marks marks) {
    return new Profile(Marks.words(told.matter().text()).stream().map(Marks::text).toList(), marks);
  }

  boolean isEmpty() {
    return length == 0;
  }

  /** How much they share, 0 to 1. */
  double likeness(Profile other) {
    double shared = 0;
    for (var word : weights.entrySet()) {
      if (other.weights.containsKey(word.getKey())) {
        shared += word.getValue() * word.getValue();
      }
    }
    return shared / (length * other.length);
  }

  /** The words of this one that the other has not. */
  Collection<String> beyond(Profile other) {
    return weights.keySet().stream().filter(it -> !other.weights.containsKey(it)).toList();
  }
}
