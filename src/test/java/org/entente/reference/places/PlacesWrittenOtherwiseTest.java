package org.entente.reference.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.reference.RealGazetteers;
import org.junit.jupiter.api.Test;

/**
 * Areas of all countries but those whose reports were looked at while the resolver was made: their
 * names as other hands write them, and names that the gazetteer lacks.
 */
class PlacesWrittenOtherwiseTest {

  private static final Set<String> LOOKED_AT =
      Set.of("AFG", "BDI", "CAF", "COD", "HND", "MLI", "SOM", "SSD", "UKR");
  private static final int ENOUGH_AREAS = 30;
  private static final int ONE_IN = 7;
  private static final int LETTERS_FOR_A_SLIP = 5;

  /** How a hand writes a name, and how often (in percent) it must be understood at least. */
  private enum Hand {
    WITHOUT_ACCENTS(99, (name, _) -> plain(name).toUpperCase(Locale.ROOT)),
    WITH_THE_WORD_FOR_IT(95, PlacesWrittenOtherwiseTest::withTheWord),
    IN_ANOTHER_ORDER(99, (name, _) -> turned(name)),
    WITH_A_SLIP(85, PlacesWrittenOtherwiseTest::slip),
    TRANSLITERATED(75, PlacesWrittenOtherwiseTest::transliterated);

    private final double atLeast;

    @SuppressWarnings("ImmutableEnumChecker") // none of them keeps anything
    private final BiFunction<String, Random, String> write;

    Hand(double atLeast, BiFunction<String, Random, String> write) {
      this.atLeast = atLeast;
      this.write = write;
    }
  }

  @Test
  void aNameWrittenByAnotherHandIsUnderstoodOrAskedAboutButNotTakenForANeighbours()
      throws IOException {
    var scores = new EnumMap<Hand, Score>(Hand.class);
    for (var country : countries()) {
      var gazetteer = RealGazetteers.of(country);
      var chance = new Random(7);
      for (var hand : Hand.values()) {
        var score = scores.computeIfAbsent(hand, _ -> new Score());
        oneIn(ONE_IN, seconds(country)).forEach(it -> ask(gazetteer, it, hand, chance, score));
      }
    }
    scores.forEach((hand, score) -> System.out.printf("%-22s %s%n", hand, score));

    assertThat(scores)
        .allSatisfy(
            (hand, score) -> {
              assertThat(score.share(score.right)).as("%s", hand).isGreaterThan(hand.atLeast);
              assertThat(score.share(score.wrong)).as("%s", hand).isLessThan(0.5);
            });
  }

  @Test
  void anAreaThatTheGazetteerLacksIsSeldomTakenForOneThatItHas() throws IOException {
    var score = new Score();
    for (var country : countries()) {
      var lacking = oneIn(2 * ONE_IN, seconds(country)).toList();
      var rest = country.stream().filter(place -> !lacking.contains(place)).toList();
      var names = rest.stream().map(PlacesWrittenOtherwiseTest::name).collect(Collectors.toSet());
      var whole = RealGazetteers.of(country);
      var gazetteer = RealGazetteers.of(rest);
      lacking.stream()
          .filter(place -> !names.contains(name(place)))
          .forEach(place -> score.count(resolve(gazetteer, whole, place, name(place)), place));
    }
    System.out.printf("%-22s %s%n", "LACKING", score);

    assertThat(score.share(score.wrong)).isLessThan(1);
  }

  private static final class Score {
    private int right;
    private int wrong;
    private int asked;

    /** An area around the right one is no mistake, and no answer either. */
    void count(Resolution resolution, Place meant) {
      var found = resolution.resolved().map(Resolution.Resolved::place);
      if (found.filter(meant::equals).isPresent()) {
        right++;
      } else if (found.filter(it -> it.level() == meant.level()).isPresent()) {
        wrong++;
      } else {
        asked++;
      }
    }

    double share(int part) {
      return 100.0 * part / (right + wrong + asked);
    }

    @Override
    public String toString() {
      return "%5d names: right %5.1f %%, wrong %.2f %%, asked %.1f %%"
          .formatted(right + wrong + asked, share(right), share(wrong), share(asked));
    }
  }

  private static void ask(Gazetteer gazetteer, Place place, Hand hand, Random chance, Score score) {
    var written = hand.write.apply(name(place), chance);
    if (!written.equals(name(place))) {
      score.count(resolve(gazetteer, gazetteer, place, written), place);
    }
  }

  private static Resolution resolve(
      Gazetteer gazetteer, Gazetteer whole, Place place, String written) {
    var parent = place.parent().flatMap(whole::find).map(PlacesWrittenOtherwiseTest::name);
    return gazetteer.resolve(
        WrittenPlace.named(AdminLevel.ADM1, parent.orElse("")).withName(AdminLevel.ADM2, written));
  }

  private static Collection<List<Place>> countries() throws IOException {
    Map<String, List<Place>> countries =
        RealGazetteers.places(
                line -> line.country().filter(it -> !LOOKED_AT.contains(it.alpha3())).isPresent())
            .stream()
            .collect(
                Collectors.groupingBy(
                    place -> CountryCode.of(place.pcode()).map(CountryCode::alpha3).orElse("")));
    countries.values().removeIf(places -> seconds(places).size() < ENOUGH_AREAS);
    return countries.values();
  }

  private static List<Place> seconds(List<Place> places) {
    return places.stream().filter(place -> place.level() == AdminLevel.ADM2).toList();
  }

  private static Stream<Place> oneIn(int each, List<Place> places) {
    return IntStream.range(0, places.size()).filter(at -> at % each == 0).mapToObj(places::get);
  }

  private static String name(Place place) {
    return place.label(Locale.ENGLISH);
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }

  private static String withTheWord(String name, Random chance) {
    var words =
        List.of("%s District", "Cercle de %s", "Commune de %s", "Municipio %s", "%s Governorate");
    return words.get(chance.nextInt(words.size())).formatted(name);
  }

  private static String turned(String name) {
    var words = new ArrayList<>(Arrays.asList(name.split(" ", -1)));
    Collections.reverse(words);
    return String.join(" ", words);
  }

  /** One letter left out, changed or put in, or two changing places; never the first or last. */
  private static String slip(String name, Random chance) {
    int at = 1 + chance.nextInt(Math.max(1, name.length() - 2));
    if (name.length() <= LETTERS_FOR_A_SLIP) {
      return name;
    }
    var other = (char) ('a' + chance.nextInt(26));
    var before = name.substring(0, at);
    var after = name.substring(at + 1);
    return switch (chance.nextInt(4)) {
      case 0 -> before + after;
      case 1 -> before + other + after;
      case 2 -> before + other + name.substring(at);
      default -> before + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
    };
  }

  private static String transliterated(String name, Random chance) {
    var sounds =
        List.of("sh ch", "ou u", "ee i", "aa a", "kh h", "q k", "dh d", "oo u", "y i", "j dj");
    var written = name;
    for (var sound : sounds) {
      var ways = sound.split(" ", -1);
      written = chance.nextBoolean() ? written.replace(ways[0], ways[1]) : written;
    }
    return written;
  }
}
