package org.entente.ground.matching.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.ground.matching.records.Dictionary;
import org.entente.ground.matching.records.Values;

/**
 * The distinct words of each value of a column, and how telling each word is: its inverse document
 * frequency, counted over records (Spärck Jones, 1972).
 */
final class WordSets {

  private final List<String> texts;
  private final double[] weights;
  private final int[] starts;
  private final int[] words;

  private WordSets(List<String> texts, double[] weights, int[] starts, int[] words) {
    this.texts = texts;
    this.weights = weights;
    this.starts = starts;
    this.words = words;
  }

  static WordSets of(Values values) {
    var dictionary = new Dictionary();
    var starts = new int[values.size() + 1];
    var words = new int[values.size() * 2];
    int end = 0;
    for (int code = 0; code < values.size(); code++) {
      var own = split(values.text(code)).stream().mapToInt(dictionary::code).sorted().distinct();
      for (int word : own.toArray()) {
        words = end == words.length ? Arrays.copyOf(words, end * 2 + 1) : words;
        words[end++] = word;
      }
      starts[code + 1] = end;
    }
    var holders = new double[dictionary.size()];
    for (int code = 0; code < values.size(); code++) {
      for (int at = starts[code]; at < starts[code + 1]; at++) {
        holders[words[at]] += values.count(code);
      }
    }
    double all = values.filled();
    var weights = Arrays.stream(holders).map(held -> Math.log((1 + all) / held)).toArray();
    return new WordSets(dictionary.texts(), weights, starts, Arrays.copyOf(words, end));
  }

  static List<String> split(String folded) {
    var words = new ArrayList<String>();
    int from = 0;
    while (from < folded.length()) {
      int end = folded.indexOf(' ', from);
      end = end < 0 ? folded.length() : end;
      words.add(folded.substring(from, end));
      from = end + 1;
    }
    return words;
  }

  int from(int value) {
    return starts[value];
  }

  int end(int value) {
    return starts[value + 1];
  }

  int word(int at) {
    return words[at];
  }

  String text(int word) {
    return texts.get(word);
  }

  double weight(int word) {
    return weights[word];
  }
}
