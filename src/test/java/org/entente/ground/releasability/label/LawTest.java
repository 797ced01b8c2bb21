package org.entente.ground.releasability.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.entente.ground.identity.PartyId;
import org.junit.jupiter.api.Test;

/** The laws of joining, over random readers and labels of all policies, known and unknown. */
class LawTest {

  private static final int CASES = 50_000;
  private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
  private static final List<String> PURPOSES = List.of("funding", "protection", "curiosity");

  private final Random random = new Random(20_260_301);

  @Test
  void aJoinIsReadByExactlyThoseWhoReadBoth() {
    int read = 0;
    for (int i = 0; i < CASES; i++) {
      var reader = reader();
      var one = label();
      var other = label();
      boolean both = clear(reader, one) && clear(reader, other);

      assertThat(clear(reader, one.join(other)))
          .as("%s reads %s and %s", reader, one, other)
          .isEqualTo(both);
      read += both ? 1 : 0;
    }
    assertThat(read).as("readers that read both, of all tried").isBetween(CASES / 50, CASES / 2);
  }

  @Test
  void joiningKnowsNoOrderAndNothingTwice() {
    for (int i = 0; i < CASES / 10; i++) {
      var one = label();
      var other = label();
      var third = label();

      assertThat(one.join(one)).isEqualTo(one);
      assertThat(one.join(other)).isEqualTo(other.join(one));
      assertThat(one.join(other).join(third)).isEqualTo(one.join(other.join(third)));
    }
  }

  @Test
  void aHigherLevelMoreGroupsOrMorePurposesNeverHideAnything() {
    for (int i = 0; i < CASES / 10; i++) {
      var reader = reader();
      var label = label();
      if (clear(reader, label)) {
        var more =
            reader
                .inGroups(Set.of(party(0), party(1), party(2), party(3), party(4)))
                .forPurposes(Set.copyOf(PURPOSES));

        assertThat(clear(more, label)).as("%s reads %s", more, label).isTrue();
      }
    }
  }

  private static boolean clear(Clearance reader, Label label) {
    return Release.clear(reader, label, Policies.shipped(), NOW);
  }

  private Clearance reader() {
    return Clearance.of(party(random.nextInt(5)), oneOf(Policy.ententeLevels()))
        .inGroups(random.nextBoolean() ? Set.of() : Set.of(party(random.nextInt(5))))
        .forPurposes(random.nextBoolean() ? Set.of() : Set.of(oneOf(PURPOSES)))
        .agreedWith(random.nextBoolean() ? Set.of() : Set.copyOf(List.of(grant(), grant())))
        .alsoCleared(random.nextInt(4) == 0 ? Map.of("un", "confidential") : Map.of());
  }

  private Grant grant() {
    return new Grant(
        party(random.nextInt(5)),
        party(random.nextInt(5)),
        random.nextBoolean() ? Optional.of(oneOf(Policy.ententeLevels())) : Optional.empty(),
        random.nextBoolean() ? Set.of() : Set.of(oneOf(PURPOSES)));
  }

  private Label label() {
    var label = new Label(marking());
    return random.nextInt(4) == 0 ? label.join(new Label(marking())) : label;
  }

  private Marking marking() {
    var terms =
        random.nextInt(6) > 0
            ? Terms.NONE
            : new Terms(Optional.of(NOW.plusSeconds(random.nextInt(3) - 1)), Optional.empty());
    var alternatives = random.nextInt(4) > 0 ? List.<Confidentiality>of() : List.of(said());
    return new Marking(said(), party(random.nextInt(5)), terms, alternatives);
  }

  private Confidentiality said() {
    var known = new ArrayList<>(Policies.shipped().all());
    var policy = known.get(random.nextInt(known.size()));
    var level = random.nextInt(20) == 0 ? "cosmic" : oneOf(policy.levels());
    var name = random.nextInt(20) == 0 ? "unknown" : policy.name();
    return new Confidentiality(name, level, categories());
  }

  private List<Category> categories() {
    var all = new ArrayList<Category>();
    if (random.nextInt(3) == 0) {
      all.add(category(Category.RELEASABLE_TO, parties()));
    }
    if (random.nextInt(5) == 0) {
      all.add(category(Category.PURPOSE, List.of(oneOf(PURPOSES))));
    }
    return all;
  }

  private List<String> parties() {
    return random
        .ints(random.nextInt(4), 0, 5)
        .mapToObj(number -> party(number).value().toString())
        .toList();
  }

  private static Category category(String tag, List<String> values) {
    return new Category(Category.Kind.PERMISSIVE, tag, new TreeSet<>(values));
  }

  private String oneOf(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }

  private static PartyId party(int number) {
    return new PartyId(new UUID(0, number));
  }
}
