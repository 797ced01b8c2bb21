package org.entente.registers.activities.linking.judging;

import java.util.Collections;
import java.util.Set;
import org.entente.registers.activities.linking.judging.weights.Sign;

/** What titles, texts and sectors show of two accounts. */
final class MatterSigns {

  private static final Sign TITLES_CLOSE = Sign.of("title", "close");
  private static final Sign TITLES_NEAR = Sign.of("title", "near");
  private static final Sign TITLES_APART = Sign.of("title", "different");
  private static final Sign PHASES = Sign.of("title", "phase");
  private static final Sign TEXTS_EQUAL = Sign.of("text", "equal");
  private static final Sign TEXTS_CLOSE = Sign.of("text", "close");
  private static final Sign TEXTS_APART = Sign.of("text", "different");
  private static final Sign SECTORS_EQUAL = Sign.of("sector", "equal");
  private static final Sign SECTORS_CLOSE = Sign.of("sector", "close");
  private static final Sign SECTORS_APART = Sign.of("sector", "different");

  private static final double MOST_TOLD = 6;
  private static final double EQUAL = 0.98;
  private static final double CLOSE = 0.6;
  private static final double NEAR = 0.25;
  private static final double TEXT_EQUAL = 0.75;
  private static final double TEXT_CLOSE = 0.3;

  private final Marks marks;
  private final Profile[] titles;
  private final Profile[] texts;

  MatterSigns(Marks marks) {
    this.marks = marks;
    this.titles = new Profile[marks.accounts().size()];
    this.texts = new Profile[titles.length];
    for (int at = 0; at < titles.length; at++) {
      titles[at] = marks.title(at);
      texts[at] = marks.text(at);
    }
  }

  Sign title(int one, int other) {
    var left = titles[one];
    var right = titles[other];
    if (left.isEmpty() || right.isEmpty()) {
      return Sign.silent("title");
    }
    double likeness = left.likeness(right);
    if (likeness >= CLOSE && left.differOnlyBy(marks::isOfPhase, right)) {
      return PHASES;
    }
    return likeness >= EQUAL
        ? equalTitles(marks.rarityOfTitle(one))
        : likeness >= CLOSE ? TITLES_CLOSE : likeness >= NEAR ? TITLES_NEAR : TITLES_APART;
  }

  /** The fewer are called so, the more it tells that two are. */
  private static Sign equalTitles(double rarity) {
    return new Sign("title", "equal", Math.clamp(rarity, 0, MOST_TOLD));
  }

  Sign text(int one, int other) {
    var left = texts[one];
    var right = texts[other];
    if (left.isEmpty() || right.isEmpty()) {
      return Sign.silent("text");
    }
    double likeness = left.likeness(right);
    return likeness >= TEXT_EQUAL
        ? TEXTS_EQUAL
        : likeness >= TEXT_CLOSE ? TEXTS_CLOSE : TEXTS_APART;
  }

  /** Codes begin with those of what they are part of, as they do in the list of the DAC. */
  Sign sector(int one, int other) {
    var left = marks.told(one).matter().sectors();
    var right = marks.told(other).matter().sectors();
    if (left.isEmpty() || right.isEmpty()) {
      return Sign.silent("sector");
    }
    if (left.equals(right)) {
      return SECTORS_EQUAL;
    }
    return !Collections.disjoint(left, right) || related(left, right)
        ? SECTORS_CLOSE
        : SECTORS_APART;
  }

  private static boolean related(Set<String> left, Set<String> right) {
    return left.stream()
        .anyMatch(one -> right.stream().anyMatch(it -> it.startsWith(one) || one.startsWith(it)));
  }
}
