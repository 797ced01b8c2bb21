package org.entente.registers.activities.linking.judging;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What titles, texts and sectors say of two accounts. For one thread. */
final class MatterSigns {

  private static final Sign TITLES_CLOSE = new Sign("title", "close", 1, 2.5, 1.5);
  private static final Sign TITLES_NEAR = new Sign("title", "near", -1.5, 1, 0.5);
  private static final Sign TITLES_APART = new Sign("title", "different", -4, -1, -1.5);
  private static final Sign PHASES = new Sign("title", "phase", -6, 0, 5.5);
  private static final Sign TEXTS_EQUAL = new Sign("text", "equal", 2, 1.5, 1);
  private static final Sign TEXTS_CLOSE = new Sign("text", "close", 0.5, 1, 0.5);
  private static final Sign TEXTS_APART = new Sign("text", "different", -1, -0.5, 0);
  private static final Sign SECTORS_EQUAL = new Sign("sector", "equal", 1, 1, 0.5);
  private static final Sign SECTORS_CLOSE = new Sign("sector", "close", -0.5, 0.5, 0.5);
  private static final Sign SECTORS_APART = new Sign("sector", "different", -4, -0.4, -1);

  private static final double MOST_TOLD = 6;
  private static final double EQUAL = 0.98;
  private static final double CLOSE = 0.6;
  private static final double NEAR = 0.25;
  private static final double TEXT_EQUAL = 0.75;
  private static final double TEXT_CLOSE = 0.3;
  private static final Pattern PHASE = Pattern.compile("title (?:[ivx]{1,4}|\\d{1,2}|phase)");

  private final Marks marks;
  private final Map<String, Profile> titles = new HashMap<>();
  private final Map<String, Profile> texts = new HashMap<>();

  MatterSigns(Marks marks) {
    this.marks = marks;
  }

  Sign title(Told one, Told other) {
    var left = titles.computeIfAbsent(one.id(), _ -> Profile.ofTitle(one, marks));
    var right = titles.computeIfAbsent(other.id(), _ -> Profile.ofTitle(other, marks));
    if (left.isEmpty() || right.isEmpty()) {
      return Sign.silent("title");
    }
    double likeness = left.likeness(right);
    if (likeness >= CLOSE && arePhases(left.beyond(right), right.beyond(left))) {
      return PHASES;
    }
    return likeness >= EQUAL
        ? equalTitles(marks.rarity(Marks.titled(one)))
        : likeness >= CLOSE ? TITLES_CLOSE : likeness >= NEAR ? TITLES_NEAR : TITLES_APART;
  }

  /** The fewer are called so, the more it tells that two are. */
  private static Sign equalTitles(double rarity) {
    double tells = Math.clamp(rarity, 0, MOST_TOLD);
    return new Sign("title", "equal", 1 + tells / 3, tells, tells / 2);
  }

  /** Whether nothing but the number of a phase or a year tells two titles apart. */
  private static boolean arePhases(Collection<String> one, Collection<String> other) {
    return !(one.isEmpty() && other.isEmpty())
        && one.stream().allMatch(MatterSigns::isPhase)
        && other.stream().allMatch(MatterSigns::isPhase);
  }

  private static boolean isPhase(String mark) {
    return PHASE.matcher(mark).matches();
  }

  Sign text(Told one, Told other) {
    var left = texts.computeIfAbsent(one.id(), _ -> Profile.ofText(one, marks));
    var right = texts.computeIfAbsent(other.id(), _ -> Profile.ofText(other, marks));
    if (left.isEmpty() || right.isEmpty()) {
      return Sign.silent("text");
    }
    double likeness = left.likeness(right);
    return likeness >= TEXT_EQUAL
        ? TEXTS_EQUAL
        : likeness >= TEXT_CLOSE ? TEXTS_CLOSE : TEXTS_APART;
  }

  /** Codes begin with those of what they are part of, as they do in the list of the DAC. */
  Sign sector(Told one, Told other) {
    var left = one.matter().sectors();
    var right = other.matter().sectors();
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
