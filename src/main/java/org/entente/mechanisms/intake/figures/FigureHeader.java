package org.entente.mechanisms.intake.figures;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.mechanisms.intake.fields.HxlTag;
import org.entente.mechanisms.intake.fields.Phrases;
import org.entente.mechanisms.intake.figures.Counted.People;
import org.entente.reference.terminology.CodeList;
import org.entente.reference.terminology.CodeLists;
import org.entente.reference.terminology.Match;

/**
 * What the header of a column says that its figures count: people of some kind, or only a part of
 * them (women, those from abroad), as any word shows that is neither kind, group, sector nor unit.
 * A header that names no people says nothing.
 */
record FigureHeader(Counted counted, boolean part) {

  private static final String HOUSEHOLDS = "households";
  private static final String PERSONS = "persons";
  private static final String FILLER = "filler";
  private static final int LONGEST_PHRASE = 5;
  private static final Map<String, Set<List<String>>> PHRASES = Phrases.load("figures");
  private static final Map<List<String>, Set<String>> KEYS = keys();
  private static final Set<String> TAGS = Set.of("affected", "inneed", "targeted", "population");
  private static final Map<String, People> OF_GROUP =
      Map.of("idp", People.DISPLACED, "returnee", People.RETURNED);

  /** Words that name kinds of places as often as the people who live there. */
  private static final Set<String> ALSO_PLACES = Set.of("host", "resident");

  private static final Map<People, String> ALONE =
      Map.of(People.DISPLACED, "idp", People.RETURNED, "returnee");

  /** What is said above a column: by its tag of HXL where it has one that counts people. */
  static Optional<FigureHeader> read(String header, String tag) {
    return HxlTag.parse(tag)
        .filter(parsed -> TAGS.contains(parsed.tag()))
        .map(FigureHeader::words)
        .orElseGet(() -> Optional.of(Phrases.stems(header)))
        .flatMap(words -> new Reading(words).header());
  }

  /** A tag and its attributes as the words that they stand for. */
  private static Optional<List<String>> words(HxlTag tag) {
    var words = new ArrayList<String>();
    words.addAll(tag.tag().equals("inneed") ? List.of("in", "need") : List.of(tag.tag()));
    for (var attribute : new TreeSet<>(tag.attributes())) {
      words.addAll(Phrases.stems(attribute));
    }
    return Optional.of(words);
  }

  private static Map<List<String>, Set<String>> keys() {
    var keys = new HashMap<List<String>, Set<String>>();
    PHRASES.forEach(
        (key, phrases) ->
            phrases.forEach(phrase -> keys.computeIfAbsent(phrase, _ -> new TreeSet<>()).add(key)));
    keys.values().forEach(each -> each.remove("version"));
    return Map.copyOf(keys);
  }

  /** Walks over the words of a header, the longest known phrase first. */
  private static final class Reading {

    private final Set<People> people = EnumSet.noneOf(People.class);
    private final Set<String> groups = new TreeSet<>();
    private final Set<String> sectors = new TreeSet<>();
    private final Set<String> units = new TreeSet<>();
    private boolean more;

    Reading(List<String> words) {
      int at = 0;
      while (at < words.size()) {
        at += taken(words, at);
      }
    }

    private int taken(List<String> words, int at) {
      for (int length = Math.min(LONGEST_PHRASE, words.size() - at); length > 0; length--) {
        if (takes(words.subList(at, at + length))) {
          return length;
        }
      }
      more |= !isYear(words.get(at));
      return 1;
    }

    private boolean takes(List<String> phrase) {
      var keys = KEYS.getOrDefault(phrase, Set.of());
      keys.forEach(this::take);
      return !keys.isEmpty()
          || takes(CodeLists.populationGroups(), phrase, groups)
          || takes(CodeLists.sectors(), phrase, sectors);
    }

    private static boolean takes(CodeList list, List<String> phrase, Set<String> into) {
      var found = list.find(String.join(" ", phrase)).map(Match::code);
      found.ifPresent(into::add);
      return found.isPresent();
    }

    private void take(String key) {
      switch (key) {
        case FILLER -> {}
        case HOUSEHOLDS, PERSONS -> units.add(key);
        default -> people.add(People.valueOf(key.toUpperCase(Locale.ROOT)));
      }
    }

    private static boolean isYear(String word) {
      return word.matches("(19|20)\\d\\d");
    }

    Optional<FigureHeader> header() {
      if (people.isEmpty() && groups.isEmpty()) {
        return Optional.empty();
      }
      boolean places = people.isEmpty() && units.isEmpty() && ALSO_PLACES.containsAll(groups);
      boolean several = people.size() > 1 || groups.size() > 1 || sectors.size() > 1;
      var group = groups.stream().findFirst();
      var kind =
          people.stream()
              .filter(each -> each != People.AFFECTED)
              .findFirst()
              .orElseGet(() -> group.map(Reading::ofGroup).orElse(People.AFFECTED));
      var counted =
          new Counted(
              kind,
              group.or(() -> Optional.ofNullable(ALONE.get(kind))),
              sectors.stream().findFirst(),
              units.contains(HOUSEHOLDS));
      return Optional.of(new FigureHeader(counted, more || several || places));
    }

    private static People ofGroup(String group) {
      return OF_GROUP.getOrDefault(group, People.AFFECTED);
    }
  }
}
