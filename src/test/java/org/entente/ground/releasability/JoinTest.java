package org.entente.ground.releasability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.ground.identity.PartyId;
import org.junit.jupiter.api.Test;

/** The label of what is made of several things, over random labels and readers. */
class JoinTest {

  private static final int CASES = 50_000;
  private static final List<String> LEVELS =
      List.of("public", "restricted", "confidential", "strictly-confidential", "cosmic");

  private final Random chance = new Random(20_261_122);

  @Test
  void whatIsMadeOfTwoThingsIsReadByWhoMayReadBothAndByNobodyElse() {
    int read = 0;
    for (int at = 0; at < CASES; at++) {
      var one = label();
      var other = label();
      var reader = reader();
      boolean both = Release.clear(reader, one) && Release.clear(reader, other);

      assertThat(Release.clear(reader, one.join(other)))
          .as("%s reads %s and %s", reader, one, other)
          .isEqualTo(both);
      read += both ? 1 : 0;
    }
    assertThat(read).isBetween(CASES / 20, CASES / 2);
  }

  @Test
  void soIsWhatIsMadeOfThree() {
    for (int at = 0; at < CASES; at++) {
      var labels = Stream.generate(this::label).limit(3).toList();
      var reader = reader();

      assertThat(Release.clear(reader, labels.stream().reduce(Label::join).orElseThrow()))
          .as("%s reads %s", reader, labels)
          .isEqualTo(labels.stream().allMatch(label -> Release.clear(reader, label)));
    }
  }

  @Test
  void itDoesNotMatterWhichComesFirstNorHowOften() {
    for (int at = 0; at < CASES; at++) {
      var one = label();
      var other = label();

      assertThat(one.join(other)).isEqualTo(other.join(one));
      assertThat(one.join(other).join(one.join(other))).isEqualTo(one.join(other));
      assertThat(one.join(one)).isEqualTo(one);
    }
  }

  @Test
  void whoPutOnOneOfTwoEqualLabelsNeedsToBeClearedForTheOther() {
    var joined = Label.of("restricted", party(1)).join(Label.of("restricted", party(2)));

    assertThat(Release.clear(Clearance.of(party(1), "public"), joined)).isFalse();
    assertThat(Release.clear(Clearance.of(party(1), "restricted"), joined)).isTrue();
    assertThat(joined).isEqualTo(Label.of("restricted", Label.NOBODY));
  }

  private Label label() {
    var categories = IntStream.range(0, chance.nextInt(3)).mapToObj(_ -> category()).toList();
    var policy = chance.nextInt(20) == 0 ? "unheard-of" : Policy.ENTENTE;
    int level = chance.nextInt(20) == 0 ? LEVELS.size() - 1 : chance.nextInt(3);
    var label = new Label(policy, LEVELS.get(level), categories, party(chance.nextInt(4)));
    return label.join(label);
  }

  private Category category() {
    var values = new TreeSet<String>();
    IntStream.range(0, chance.nextInt(4)).forEach(_ -> values.add(anyParty().value().toString()));
    return switch (chance.nextInt(8)) {
      case 0 -> new Category(Category.Kind.INFORMATIVE, "handling", values);
      case 1 -> new Category(Category.Kind.RESTRICTIVE, "unheard-of", values);
      default -> new Category(Category.Kind.PERMISSIVE, Category.RELEASABLE_TO, values);
    };
  }

  private Clearance reader() {
    var cleared = Map.of(Policy.ENTENTE, LEVELS.get(chance.nextInt(4)));
    var levels = chance.nextInt(10) == 0 ? Map.<String, String>of() : cleared;
    return new Clearance(
        anyParty(), new HashSet<>(List.of(anyParty(), anyParty())), levels, Map.of());
  }

  private PartyId anyParty() {
    return party(chance.nextInt(4));
  }

  private static PartyId party(int number) {
    return new PartyId(new UUID(1, number));
  }
}
