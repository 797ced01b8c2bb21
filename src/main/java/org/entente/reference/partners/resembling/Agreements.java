package org.entente.reference.partners.resembling;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.reference.partners.Particulars;
import org.entente.reference.partners.Party;
import org.entente.reference.partners.PartyName;
import org.entente.reference.partners.Spelling;
import org.entente.reference.partners.resembling.Evidence.Agreement;
import org.entente.reference.partners.resembling.Evidence.Field;

/**
 * What agreeing or differing in a field is worth, after Fellegi and Sunter (1969) with the
 * frequency of each value: how often the same party agrees is assumed, how often others agree by
 * chance is counted in the register. What one of two does not say tells nothing.
 */
final class Agreements {

  /** A field of several values, and how often two entries of one party share one. */
  private record Compared(
      Field field, double sharedByTheSame, Function<Particulars, Set<String>> values) {}

  private static final List<Compared> COMPARED =
      List.of(
          new Compared(Field.CODE, 0.95, Agreements::codes),
          new Compared(Field.ACRONYM, 0.7, Agreements::acronyms),
          new Compared(Field.KIND, 0.8, Agreements::kinds),
          new Compared(Field.COUNTRY, 0.9, Agreements::countries));

  private final Map<Field, Map<String, Integer>> bearers = new HashMap<>();
  private final int parties;

  Agreements(Collection<Party> known) {
    parties = known.size();
    for (var each : known) {
      for (var compared : COMPARED) {
        var counts = bearers.computeIfAbsent(compared.field(), _ -> new HashMap<>());
        compared
            .values()
            .apply(each.particulars())
            .forEach(it -> counts.merge(it, 1, Integer::sum));
      }
    }
  }

  /** What all fields but the name say. */
  List<Evidence> between(Particulars one, Particulars other) {
    return COMPARED.stream().flatMap(it -> compare(it, one, other).stream()).toList();
  }

  private Optional<Evidence> compare(Compared compared, Particulars one, Particulars other) {
    var mine = compared.values().apply(one);
    var theirs = compared.values().apply(other);
    if (!isComparable(compared.field(), mine, theirs)) {
      return Optional.empty();
    }
    var field = compared.field();
    double same = compared.sharedByTheSame();
    return Optional.of(
        mine.stream()
            .filter(theirs::contains)
            .mapToDouble(value -> Math.log(same / byChance(field, value)))
            .boxed()
            .max(Double::compare)
            .map(weight -> new Evidence(field, Agreement.EQUAL, weight))
            .orElseGet(() -> new Evidence(field, Agreement.DIFFERENT, Math.log(1 - same))));
  }

  /** Codes are compared within one scheme; an organisation has codes in several. */
  private static boolean isComparable(Field field, Set<String> mine, Set<String> theirs) {
    return field == Field.CODE
        ? !Collections.disjoint(schemes(mine), schemes(theirs))
        : !mine.isEmpty() && !theirs.isEmpty();
  }

  private double byChance(Field field, String value) {
    return (double) bearers.getOrDefault(field, Map.of()).getOrDefault(value, 1) / parties;
  }

  /** Each code behind its scheme, which holds no line break. */
  static Set<String> codes(Particulars said) {
    return said.identifiers().stream()
        .map(it -> it.scheme() + '\n' + Spelling.plain(it.code()))
        .collect(Collectors.toSet());
  }

  private static Set<String> schemes(Set<String> codes) {
    return codes.stream()
        .map(code -> code.substring(0, code.indexOf('\n')))
        .collect(Collectors.toSet());
  }

  private static Set<String> acronyms(Particulars said) {
    return plain(said.texts(PartyName.Use.ACRONYM));
  }

  private static Set<String> kinds(Particulars said) {
    return said.kind().stream().map(Particulars.Kind::code).collect(Collectors.toSet());
  }

  private static Set<String> countries(Particulars said) {
    return said.country().stream().collect(Collectors.toSet());
  }

  private static Set<String> plain(Stream<String> texts) {
    return texts
        .map(text -> Spelling.plain(text).replace(" ", ""))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.toSet());
  }
}
