package org.entente.ground.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.ground.matching.WordMatch.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NamesAlikeTest {

  private static final List<String> WORDS =
      List.of(
          "lantern",
          "lanterns",
          "lantren",
          "water",
          "waters",
          "alliance",
          "aliance",
          "north",
          "organisation",
          "organisat",
          "development",
          "developement",
          "muqdisho",
          "mogadishu");
  private static final WordLikeness LIKENESS = new WordLikeness(Set.of("north", "south"));

  record Names(List<String> one, List<String> other) {}

  static Stream<Names> names() {
    var chance = new Random(5);
    return IntStream.range(0, 300).mapToObj(_ -> new Names(name(chance), name(chance)));
  }

  private static List<String> name(Random chance) {
    return IntStream.range(0, chance.nextInt(6))
        .mapToObj(_ -> WORDS.get(chance.nextInt(WORDS.size())))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("names")
  void whichOfTwoNamesStandsFirstDoesNotMatter(Names names) {
    var there = Alignment.of(names.one(), names.other(), LIKENESS);
    var back = Alignment.of(names.other(), names.one(), LIKENESS);

    assertThat(back.shared().stream().map(WordMatch::turned))
        .containsExactlyInAnyOrderElementsOf(there.shared());
    assertThat(back.onlyOne()).isEqualTo(there.onlyOther());
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyWordIsSharedOrLeftOver(Names names) {
    var aligned = Alignment.of(names.one(), names.other(), LIKENESS);

    assertThat(aligned.shared().size() + aligned.onlyOne().size())
        .isEqualTo(Set.copyOf(names.one()).size());
    assertThat(Alignment.of(names.one(), names.one(), LIKENESS).onlyOther()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "lantern, lantern, SAME",
    "lantern, lantren, MISSPELLED",
    "drug, drugs, INFLECTED",
    "monetary, monetaire, INFLECTED",
    "francisco, fco, ABBREVIATED",
    "department, dept, ABBREVIATED",
    "zoulikha, soulikha, SOUNDS_ALIKE"
  })
  void twoWordsAreAlikeInAWayThatIsSaid(String one, String other, Kind kind) {
    assertThat(LIKENESS.of(one, other)).map(WordMatch::kind).contains(kind);
    assertThat(LIKENESS.of(other, one)).map(WordMatch::kind).contains(kind);
  }

  @ParameterizedTest
  @CsvSource({"north, south", "block4, block5", "mali, malawi", "gambia, zambia", "rosa, rita"})
  void wordsThatASlipWouldTurnIntoOthersAreTwo(String one, String other) {
    assertThat(LIKENESS.of(one, other)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "nrc, norwegian refugee council, true",
    "hirda, himilo relief and development association, false",
    "gredo, gargaar relief development organisation, false",
    "anppn, african network for the prevention and protection of neglect, true"
  })
  void anAcronymIsReadOffTheNameThatItIsShortFor(String acronym, String name, boolean oneEach) {
    var spelled = new Initials(Set.of("and", "for", "the", "of")).read(acronym, words(name));

    assertThat(spelled).map(Initials.Spelled::oneLetterEach).contains(oneEach);
  }

  @ParameterizedTest
  @CsvSource({"nrx, norwegian refugee council", "n, norwegian", "nor, norwegian"})
  void otherLettersAreNoAcronymOfTheName(String acronym, String name) {
    assertThat(new Initials(Set.of()).read(acronym, words(name))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Muqdisho, Mogadishu, true",
    "Dhusamareb, Dusamareeb, true",
    "Qandahar, Kandahar, true",
    "Malakal, Rumbek, false"
  })
  void spellingsOfOneSoundAreOneSound(String one, String other, boolean alike) {
    var same = Sounds.of(Letters.latin(one)).equals(Sounds.of(Letters.latin(other)));

    assertThat(same).isEqualTo(alike);
  }

  @ParameterizedTest
  @CsvSource({
    "Côte d’Or, cote dor",
    "ÉCOLE, ecole",
    "Ｗａｔｅｒ, water",
    "Øresund, oresund",
    "Одеса, odesa"
  })
  void lettersOfEveryScriptBecomePlainOnes(String written, String plain) {
    assertThat(Letters.latin(written)).isEqualTo(plain);
  }

  @Test
  void theTextThatSharesMostRareLettersIsNearest() {
    var index = new GramIndex(List.of("garbaharey", "garissa", "baidoa", "garowe", "bardera"));
    var found = index.nearest("garbaharrey", index.whole(), 2, _ -> true);

    assertThat(found.getFirst().at()).isZero();
    assertThat(found).allSatisfy(it -> assertThat(it.share()).isBetween(0.0, 1.0));
    assertThat(index.nearest("baidoa", index.whole(), 1, _ -> true).getFirst().share())
        .isEqualTo(1);
    assertThat(index.nearest("garbaharrey", new GramIndex.Stretch(1, 5), 5, at -> at != 1))
        .extracting(GramIndex.Found::at)
        .doesNotContain(0, 1);
  }

  private static List<String> words(String name) {
    return Arrays.asList(name.split(" "));
  }
}
