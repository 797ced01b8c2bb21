package org.entente.registers.activities.linking.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.entente.mechanisms.review.Relation;
import org.entente.registers.activities.linking.judging.Told.Named;
import org.entente.registers.activities.linking.judging.weights.ShippedWeights;
import org.entente.registers.activities.linking.judging.weights.Sign;
import org.entente.registers.activities.linking.judging.weights.Weights;
import org.junit.jupiter.api.Test;

/** Two offices, a donor and a ministry tell of wells, and of what they pay for them. */
class JudgeTest {

  private static final String TITLE = "Drilling twelve boreholes along the Ordal road";

  private final List<Told> accounts = new ArrayList<>(others());

  @Test
  void whatTwoOfficesTellOfOneWorkIsTheSame() {
    accounts.add(wells("a", "Lantern office"));
    accounts.add(wells("b", "ministry"));

    var finding = findings("a", "b").getFirst();

    assertThat(finding.relation()).isEqualTo(Relation.SAME);
    assertThat(finding.sure()).isTrue();
  }

  @Test
  void whatADonorPaysAndWhatItsPartnerDoesIsAChainHoweverMuchAlike() {
    accounts.add(wells("a", "Lantern office"));
    accounts.add(
        wells("b", "donor")
            .with(
                new Told.Parties(
                    Named.written("Northern Fund"),
                    List.of(),
                    List.of(Named.written("Lantern Water Alliance")))));

    assertThat(findings("a", "b")).first().returns(Relation.CHAIN, Finding::relation);
  }

  @Test
  void twoPhasesOfOneWorkAreNotTheSame() {
    accounts.add(wells("a", "Lantern office"));
    accounts.add(
        wells("b", "ministry").with(new Told.Matter(TITLE + " phase II", "", Set.of("WSH"))));

    assertThat(findings("a", "b")).noneMatch(it -> it.relation() == Relation.SAME);
  }

  @Test
  void anIdentifierSpeaksForAChainAndNeverForTheSame() {
    accounts.add(
        wells("a", "Lantern office").with(new Told.Stated(Optional.of("LWA-1"), Map.of())));
    accounts.add(
        wells("b", "ministry")
            .with(new Told.Stated(Optional.of("M-7"), Map.of("LWA-1", Relation.CHAIN))));

    assertThat(findings("a", "b")).first().returns(Relation.CHAIN, Finding::relation);
  }

  @Test
  void whereOneOfTwoLikesMustBeMeantNeitherIsMerged() {
    accounts.add(wells("a", "Lantern office"));
    accounts.add(wells("b", "Lantern office"));
    accounts.add(wells("c", "ministry"));

    assertThat(findings("a", "c")).noneMatch(Finding::sure);
    assertThat(findings("b", "c")).noneMatch(Finding::sure);
  }

  @Test
  void theReasonsAddUpToMoreForWhatIsSurer() {
    accounts.add(wells("a", "Lantern office"));
    accounts.add(wells("b", "ministry"));

    assertThat(findings("a", "b").getFirst().reasons())
        .extracting("field")
        .contains("title", "organisation", "place", "days");
  }

  @Test
  void theOrderOfTheAccountsChangesNothing() {
    accounts.add(wells("a", "Lantern office"));
    accounts.add(wells("b", "ministry"));
    var before = findings("a", "b").getFirst();

    Collections.reverse(accounts);

    var after = findings("a", "b").getFirst();
    assertThat(after.relation()).isEqualTo(before.relation());
    assertThat(after.chance()).isEqualTo(before.chance());
  }

  @Test
  void whoHasFewPairsToLearnFromKeepsTheShippedWeights() {
    accounts.add(wells("a", "Lantern office"));
    accounts.add(wells("b", "ministry"));

    var learned = WeightLearning.of(accounts);

    assertThat(learned.has(Relation.SAME)).isFalse();
    assertThat(learned.beforehand(Relation.SAME))
        .isEqualTo(ShippedWeights.all().beforehand(Relation.SAME));
  }

  @Test
  void fromManyToldTwiceIsLearnedWhatIsCommonByChance() {
    for (int at = 0; at < 80; at++) {
      accounts.add(well(at, "Lantern office"));
      accounts.add(well(at, "ministry"));
    }

    var learned = WeightLearning.of(accounts);

    assertThat(learned.has(Relation.SAME)).isTrue();
    assertThat(learned.of(Sign.of("place", "equal"), Relation.SAME)).isPositive();
    assertThat(learned.of(Sign.of("place", "different"), Relation.SAME)).isNegative();
    assertThat(learned.of(Sign.of("identifier", "chain"), Relation.SAME)).isEqualTo(Weights.NEVER);
    assertThat(Judge.over(accounts, learned).findings())
        .filteredOn(finding -> finding.relation() == Relation.SAME)
        .hasSize(80);
  }

  /** One of many wells, each with a road, a place and a number of people of its own. */
  private static Told well(int at, String source) {
    return wells("well " + at + " of " + source, source)
        .with(
            new Told.Matter(
                "Drilling well number %d at Sarel%d".formatted(at, at), "", Set.of("WSH")))
        .with(new Told.Where(Set.of("XX05" + at), List.of("XX05")))
        .with(new Told.Figures(OptionalLong.of(1_000 + at), OptionalLong.empty(), List.of()));
  }

  @Test
  void theShippedWeightsSayFromWhereEachOfThemComes() throws IOException {
    try (var bytes = Objects.requireNonNull(Weights.class.getResourceAsStream("weights.csv"))) {
      assertThat(new String(bytes.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1))
          .allMatch(line -> !line.split(",", 9)[8].isBlank());
    }
  }

  private List<Finding> findings(String one, String other) {
    return Judge.over(accounts).findings().stream()
        .filter(it -> Set.of(it.left(), it.right()).equals(Set.of(one, other)))
        .toList();
  }

  private static Told wells(String id, String source) {
    return new Told(
        id,
        source,
        new Told.Parties(
            Named.written("Lantern Water Alliance"),
            List.of(Named.written("Northern Fund")),
            List.of()),
        new Told.Matter(TITLE, "", Set.of("WSH")),
        new Told.Where(Set.of("XX0201"), List.of("XX02")),
        new Told.When(
            Optional.of(LocalDate.parse("2026-03-01")), Optional.of(LocalDate.parse("2026-06-30"))),
        new Told.Figures(OptionalLong.of(4_310), OptionalLong.empty(), List.of()),
        Told.Stated.NOTHING);
  }

  /** The many that have little to do with it. */
  private static List<Told> others() {
    var others = new ArrayList<Told>();
    for (int at = 0; at < 60; at++) {
      others.add(
          wells("other " + at, "office " + at % 7)
              .with(new Told.Matter("Mobile clinic " + at, "", Set.of("HEA")))
              .with(new Told.Where(Set.of("XX01" + at), List.of("XX01")))
              .with(new Told.Parties(Named.written("Relief Union " + at), List.of(), List.of())));
    }
    return others;
  }
}
