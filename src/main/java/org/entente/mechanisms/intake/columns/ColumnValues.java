package org.entente.mechanisms.intake.columns;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import org.entente.mechanisms.intake.fields.KnownWords;
import org.entente.mechanisms.intake.format.Blanks;
import org.entente.mechanisms.intake.personal.Marks;
import org.entente.mechanisms.intake.values.CountReader;
import org.entente.mechanisms.intake.values.DateReader;
import org.entente.mechanisms.intake.values.Folded;

/**
 * What the sampled values of one column look like. Shares are of the distinct values (0 to 1): a
 * value that is repeated a thousand times tells no more than once.
 */
final class ColumnValues {

  private static final int LOOKED_AT = 200;
  private static final Pattern CODE =
      Pattern.compile("(?i)[A-Z]{2,3}[-_]?\\d{1,14}(?:[A-Z]{1,3}\\d{1,4})?");
  private static final Pattern ACRONYM =
      Pattern.compile(
          "[\\p{Lu}\\p{Nd}&/.+-]{2,14}|\\p{L}{2,9}|[\\p{L}\\p{Nd}/.&-]*\\p{Lu}{2}[^ ]{0,8}");
  private static final Pattern LINK = Pattern.compile("(?i)^(https?://|www\\.)");
  private static final int WORDS_OF_A_NAME = 3;

  private final List<String> all;
  private final List<String> distinct;
  private final int filled;
  private final ValueKnowledge knowledge;
  private final double codes;
  private final double numbers;
  private final double dates;
  private final double words;
  private final double acronyms;
  private final double longNames;
  private final double sectors;
  private final double organisationTypes;
  private final double statuses;
  private final double links;
  private OptionalDouble organisations = OptionalDouble.empty();

  private ColumnValues(List<String> all, ValueKnowledge knowledge) {
    this.all = all;
    this.knowledge = knowledge;
    var seen = new LinkedHashSet<String>();
    int texts = 0;
    for (var value : all) {
      if (!value.isEmpty()) {
        seen.add(value);
        texts++;
      }
    }
    this.filled = texts;
    this.distinct = List.copyOf(seen);
    this.codes = share(value -> CODE.matcher(value).matches() || knowledge.placeCode(value));
    this.numbers = share(CountReader::looksLikeNumber);
    this.dates = share(DateReader::looksLikeDate);
    this.words = share(value -> value.chars().anyMatch(Character::isLetter));
    this.acronyms = share(value -> ACRONYM.matcher(value).matches());
    this.longNames = share(value -> Folded.words(value).size() >= WORDS_OF_A_NAME);
    this.sectors = mean(value -> knowledge.sector(value) ? 1 : KnownWords.sector(value));
    this.organisationTypes =
        mean(value -> knowledge.organisationType(value) ? 1 : KnownWords.organisationType(value));
    this.links = share(value -> LINK.matcher(value).find());
    this.statuses = mean(value -> knowledge.status(value) ? 1 : KnownWords.status(value));
  }

  /** The values of a column in the order of the sampled rows, blanks as empty texts. */
  static ColumnValues of(List<String> values, ValueKnowledge knowledge) {
    return new ColumnValues(values.stream().map(Blanks::clean).toList(), knowledge);
  }

  boolean none() {
    return filled == 0;
  }

  int filled() {
    return filled;
  }

  int distinctCount() {
    return distinct.size();
  }

  /** Distinct values for each filled cell. */
  double variety() {
    return filled == 0 ? 0 : (double) distinct.size() / filled;
  }

  double codes() {
    return codes;
  }

  double numbers() {
    return numbers;
  }

  double dates() {
    return dates;
  }

  double words() {
    return words;
  }

  double acronyms() {
    return acronyms;
  }

  double longNames() {
    return longNames;
  }

  double links() {
    return links;
  }

  double contacts() {
    return share(Marks::reaches);
  }

  double sectors() {
    return sectors;
  }

  double organisationTypes() {
    return organisationTypes;
  }

  double statuses() {
    return statuses;
  }

  /** Found out when it is first asked for, and once: each value is resolved. */
  double organisations() {
    if (organisations.isEmpty()) {
      organisations = OptionalDouble.of(share(knowledge::organisation));
    }
    return organisations.getAsDouble();
  }

  double placesAt(int level) {
    return share(value -> knowledge.placeNameLevels(value).contains(level));
  }

  /** The share of numbers that lie between the bounds and are not all whole. */
  double degrees(double bound) {
    boolean anyPart = distinct.stream().anyMatch(value -> value.matches(".*\\d[.,]\\d.*"));
    return anyPart ? share(value -> isDegree(value, bound)) : 0;
  }

  /** The usual number of letters and digits of a value: the middle one of all. */
  int usualLength() {
    var lengths = distinct.stream().map(String::length).sorted().toList();
    return lengths.isEmpty() ? 0 : lengths.get(lengths.size() / 2);
  }

  /** The usual number of signs behind the leading letters of a code. */
  int usualDepth() {
    var depths =
        distinct.stream()
            .map(value -> value.replaceFirst("^\\p{L}+", "").length())
            .sorted()
            .toList();
    return depths.isEmpty() ? 0 : depths.get(depths.size() / 2);
  }

  /** The share of rows in which this column's value tells the other's: 1 when it always does. */
  double tells(ColumnValues other) {
    var pairs = new HashSet<List<String>>();
    var own = new HashSet<String>();
    for (int row = 0; row < all.size(); row++) {
      if (!all.get(row).isEmpty() && !other.all.get(row).isEmpty()) {
        pairs.add(List.of(all.get(row), other.all.get(row)));
        own.add(all.get(row));
      }
    }
    return pairs.isEmpty() ? 0 : (double) own.size() / pairs.size();
  }

  private static boolean isDegree(String value, double bound) {
    var digits = Folded.digits(value).replace(',', '.');
    return digits.matches("-?\\d{1,3}(\\.\\d+)?") && Math.abs(Double.parseDouble(digits)) <= bound;
  }

  private double share(Predicate<String> test) {
    return mean(value -> test.test(value) ? 1 : 0);
  }

  private double mean(ToDoubleFunction<String> weight) {
    return sample().stream().mapToDouble(weight).average().orElse(0);
  }

  private Collection<String> sample() {
    return distinct.size() <= LOOKED_AT ? distinct : spread();
  }

  private List<String> spread() {
    var spread = new ArrayList<String>(LOOKED_AT);
    for (int i = 0; i < LOOKED_AT; i++) {
      spread.add(distinct.get((int) ((long) i * distinct.size() / LOOKED_AT)));
    }
    return spread;
  }
}
