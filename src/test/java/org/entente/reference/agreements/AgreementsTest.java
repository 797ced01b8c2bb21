package org.entente.reference.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.entente.StoreContext;
import org.entente.ground.database.StoreTest;
import org.entente.ground.database.TestDatabase;
import org.entente.ground.history.Rebuild;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.problem.Problem;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.ground.releasability.label.Clearance;
import org.entente.ground.releasability.label.Label;
import org.entente.ground.releasability.label.Policies;
import org.entente.ground.releasability.label.Release;
import org.entente.reference.partners.NewOrganisation;
import org.entente.reference.partners.Particulars;
import org.entente.reference.partners.Partners;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
class AgreementsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private final Agreements agreements = StoreContext.get(Agreements.class);
  private final Labels labels = StoreContext.get(Labels.class);
  private final Audiences audiences = StoreContext.get(Audiences.class);
  private final MissionId mission = StoreContext.newMission();
  private final PartyId lantern = register("Lantern Water Alliance");
  private final PartyId bridge = register("Stone Bridge Works");
  private final PartyId ministry = register("Ministry of Water");

  @Test
  void anAgreementOpensAPartysDataOnlyOnceItsOwnPeopleAndTheReaderHaveSigned() {
    var agreement = drawUp(terms(lantern, bridge).build(), bridge);
    sign(agreement, bridge);
    assertThat(reads(bridge, confidentialOf(lantern))).isFalse();

    sign(agreement, lantern);
    assertThat(reads(bridge, confidentialOf(lantern))).isTrue();
    assertThat(reads(lantern, confidentialOf(bridge))).isFalse();
    assertThat(reads(ministry, confidentialOf(lantern))).isFalse();
  }

  @Test
  void changedTermsVoidTheSignaturesAndTheSameTermsDoNot() {
    var signed = inForce();
    change(signed, signed.deed().terms(), lantern);
    assertThat(reads(bridge, confidentialOf(lantern))).isTrue();

    change(signed, terms(lantern, bridge).until(TODAY.plusDays(9)).build(), lantern);
    assertThat(reads(bridge, confidentialOf(lantern))).isFalse();
    assertRefused(() -> sign(signed, lantern), new AgreementProblem.AgreementTermsChanged(1, 2));
  }

  @Test
  void anySignatoryEndsItsOwnPartAtOnceAndMaySignAgain() {
    var agreement = inForce();
    end(agreement, bridge, "no longer in the district");
    assertThat(reads(bridge, confidentialOf(lantern))).isFalse();

    sign(agreement, bridge);
    assertThat(reads(bridge, confidentialOf(lantern))).isTrue();
    assertRefused(
        () -> end(agreement, lantern, " "), new AgreementProblem.AgreementReasonMissing());
    assertRefused(
        () -> end(agreement, ministry, "why not"),
        new AgreementProblem.AgreementNotASignatory(agreement.id().toString()));
  }

  @Test
  void theDaysOfAnAgreementAreThoseOfTheMission() {
    var agreement =
        drawUp(terms(lantern, bridge).from(TODAY).until(TODAY.plusDays(1)).build(), lantern);
    sign(agreement, lantern);
    sign(agreement, bridge);

    assertThat(opens("2026-03-01T23:59:59Z")).isFalse();
    assertThat(opens("2026-03-02T00:00:00Z")).isTrue();
    assertThat(opens("2026-03-03T23:59:59Z")).isTrue();
    assertThat(opens("2026-03-04T00:00:00Z")).isFalse();
  }

  @Test
  void whatIsReleasedToAnAgreementIsReadByItsPartiesWhileTheyAreBound() {
    var agreement = inForce();
    var label = Label.of("restricted", bridge).releasableTo(List.of(agreement.asParty()));
    assertThat(reads(lantern, label)).isTrue();
    assertThat(reads(ministry, label)).isFalse();

    end(agreement, bridge, "over");
    assertThat(reads(lantern, label)).isFalse();
  }

  @Test
  void anAgreementOpensNothingThatIsReleasedToOthersOnly() {
    inForce();

    assertThat(reads(bridge, confidentialOf(lantern).releasableTo(List.of(ministry)))).isFalse();
  }

  @Test
  void onlyWhoDrewAnAgreementUpChangesItsTerms() {
    var agreement = inForce();

    assertRefused(
        () -> change(agreement, terms(lantern, bridge).until(TODAY).build(), bridge),
        new AgreementProblem.AgreementOfAnother(agreement.id().toString()));
  }

  @Test
  void agreementsAndWhatTheyOpenFollowFromTheRevisionsAlone() {
    end(inForce(), bridge, "over");
    inForce();
    var before = tables();

    Scope.run(node(), () -> StoreContext.get(Rebuild.class).rebuild(node()));

    assertThat(before).hasSize(2 + 4 + 3);
    assertThat(tables()).isEqualTo(before);
  }

  @Test
  void termsThatCannotHoldAreRefused() {
    assertRefused(
        () -> terms(lantern, lantern).build(), new AgreementProblem.AgreementSignatoriesMissing(1));
    assertRefused(
        () -> terms(lantern, bridge).from(TODAY).until(TODAY.minusDays(1)).build(),
        new AgreementProblem.AgreementEndsBeforeItBegins("2026-03-02", "2026-03-01"));
    assertRefused(
        () -> new Sharing(lantern, List.of(), "amber", List.of()),
        new AgreementProblem.AgreementLevelUnknown("amber"));
    assertRefused(
        () -> terms(lantern, bridge).giving(ministry, "restricted").build(),
        new AgreementProblem.AgreementSharesBeyondIt(ministry.value().toString()));
  }

  /** A model of one line: who signed the terms as they stand, on a day on which they hold. */
  @Test
  void whateverIsAgreedAReaderSeesWhatASimpleModelSays() {
    var random = new Random(20260302);
    var parties = List.of(lantern, bridge, ministry);
    var written = new ArrayList<Modelled>();
    for (int turn = 0; turn < 120; turn++) {
      if (written.size() < 3 || random.nextInt(8) == 0) {
        written.add(new Modelled(random, parties));
      } else {
        written.get(random.nextInt(written.size())).somethingHappens(random, parties);
      }
      var day = TODAY.plusDays(random.nextInt(9) - 4);
      for (var giver : parties) {
        for (var receiver : parties) {
          for (var label : labelsOf(giver, written)) {
            assertThat(readsOn(receiver, label, day))
                .as("turn %d: %s reads %s on %s", turn, receiver, label, day)
                .isEqualTo(
                    receiver.equals(giver)
                        || written.stream().anyMatch(it -> it.opens(giver, receiver, label, day))
                        || label.equals(Label.of("restricted", giver)));
          }
        }
      }
    }
  }

  private static List<Label> labelsOf(PartyId giver, List<Modelled> written) {
    var newest = written.getLast().agreement.asParty();
    return List.of(
        Label.of("restricted", giver),
        Label.of("confidential", giver),
        Label.of("strictly-confidential", giver),
        Label.of("restricted", giver).forPurposes(Set.of("planning")),
        Label.of("restricted", giver).releasableTo(List.of(newest)),
        Label.of("confidential", giver).releasableTo(List.of(newest)));
  }

  /** An agreement beside what a test remembers of it. */
  private final class Modelled {
    private final Agreement agreement;
    private final PartyId owner;
    private Terms terms;
    private final Set<PartyId> signed = new HashSet<>();
    private int edition = 1;

    Modelled(Random random, List<PartyId> parties) {
      owner = parties.get(random.nextInt(parties.size()));
      terms = random(random, parties);
      agreement = drawUp(terms, owner);
    }

    void somethingHappens(Random random, List<PartyId> parties) {
      var who = terms.signatories().get(random.nextInt(terms.signatories().size()));
      switch (random.nextInt(8)) {
        case 0 -> {
          var changed = random(random, parties);
          if (!changed.equals(terms)) {
            terms = changed;
            edition++;
            signed.clear();
          }
          change(agreement, changed, owner);
        }
        case 1 -> {
          signed.remove(who);
          end(agreement, who, "over");
        }
        default -> {
          signed.add(who);
          sign(agreement, who, edition);
        }
      }
    }

    boolean opens(PartyId giver, PartyId receiver, Label label, LocalDate day) {
      var holds =
          terms.from().filter(day::isBefore).isEmpty()
              && terms.until().filter(day::isAfter).isEmpty()
              && signed.contains(giver)
              && signed.contains(receiver);
      var said = label.foremost();
      var only = said.valuesOf("releasable-to");
      var released = only.isEmpty() || only.contains(agreement.id().toString());
      var shared =
          terms.sharings().stream()
              .filter(it -> it.giver().equals(giver))
              .filter(it -> it.receivers().isEmpty() || it.receivers().contains(receiver))
              .anyMatch(
                  it -> reaches(it.level(), said.level()) && meets(it, said.valuesOf("purpose")));
      var named =
          !only.isEmpty()
              && reaches("restricted", said.level())
              && said.valuesOf("purpose").isEmpty();
      return holds && released && (shared || named);
    }

    private boolean meets(Sharing sharing, List<String> purposes) {
      return purposes.isEmpty() || purposes.stream().anyMatch(sharing.purposes()::contains);
    }

    private boolean reaches(String granted, String needed) {
      var order = List.of("public", "restricted", "confidential", "strictly-confidential");
      return Math.max(order.indexOf(granted), order.indexOf("restricted")) >= order.indexOf(needed);
    }

    private Terms random(Random random, List<PartyId> parties) {
      var among = new TreeSet<>(Comparator.comparing(PartyId::value));
      among.addAll(random.nextBoolean() ? parties : parties.subList(0, 2));
      var built = terms(among.first(), among.last());
      built.signatories = List.copyOf(among);
      if (random.nextBoolean()) {
        built.from(TODAY.minusDays(random.nextInt(3)));
      }
      if (random.nextBoolean()) {
        built.until(TODAY.plusDays(random.nextInt(3)));
      }
      var giver = built.signatories.get(random.nextInt(built.signatories.size()));
      var others = built.signatories.stream().filter(it -> !it.equals(giver)).toList();
      var level = List.of("public", "restricted", "confidential").get(random.nextInt(3));
      built.sharings.add(
          new Sharing(
              giver,
              random.nextBoolean() ? List.of() : others.subList(0, 1),
              level,
              random.nextBoolean() ? List.of() : List.of("planning")));
      return built.build();
    }
  }

  /** Terms between two parties, under which the first shares up to confidential. */
  private static final class Written {
    private List<PartyId> signatories = List.of();
    private Optional<LocalDate> from = Optional.empty();
    private Optional<LocalDate> until = Optional.empty();
    private final List<Sharing> sharings = new ArrayList<>();

    Written from(LocalDate day) {
      from = Optional.of(day);
      return this;
    }

    Written until(LocalDate day) {
      until = Optional.of(day);
      return this;
    }

    Written giving(PartyId giver, String level) {
      sharings.add(new Sharing(giver, List.of(), level, List.of()));
      return this;
    }

    Terms build() {
      return new Terms(
          List.of(new Name("Sharing of water data", Optional.of("en"))),
          Terms.Kind.INFORMATION_SHARING,
          signatories,
          from,
          until,
          sharings,
          Optional.empty(),
          Optional.empty());
    }
  }

  private static Written terms(PartyId giver, PartyId receiver) {
    var written = new Written();
    written.signatories = List.of(giver, receiver);
    return written.giving(giver, "confidential");
  }

  private Agreement inForce() {
    var agreement = drawUp(terms(lantern, bridge).build(), lantern);
    sign(agreement, lantern);
    sign(agreement, bridge);
    return current(agreement);
  }

  private Agreement current(Agreement agreement) {
    return Scope.of(node(), () -> agreements.find(agreement.id(), node())).orElseThrow();
  }

  private Agreement drawUp(Terms terms, PartyId owner) {
    var label = Label.of("restricted", owner);
    return Scope.of(
        node(), () -> agreements.drawUp(terms, label, owner, StoreContext.act(mission), node()));
  }

  private void change(Agreement agreement, Terms terms, PartyId by) {
    Scope.run(
        node(),
        () ->
            agreements.change(
                agreement.id(),
                terms,
                labels.get(agreement.label()),
                by,
                StoreContext.act(mission),
                node()));
  }

  private void sign(Agreement agreement, PartyId party) {
    sign(agreement, party, agreement.deed().edition());
  }

  private void sign(Agreement agreement, PartyId party, int edition) {
    var signature = new Signature(party, "grace", StoreContext.NOW, edition);
    Scope.run(
        node(),
        () -> agreements.sign(agreement.id(), signature, StoreContext.act(mission), node()));
  }

  private void end(Agreement agreement, PartyId party, String reason) {
    var ending = new Ending(party, "grace", StoreContext.NOW, reason);
    Scope.run(
        node(), () -> agreements.end(agreement.id(), ending, StoreContext.act(mission), node()));
  }

  private boolean reads(PartyId party, Label label) {
    int number = labels.intern(label);
    return audiences.asOwner(party, mission).mayRead(number);
  }

  private boolean readsOn(PartyId party, Label label, LocalDate day) {
    var noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    var reader =
        Clearance.of(party, "restricted").agreedWith(agreements.grantsTo(party, mission, noon));
    return Release.clear(reader, label, Policies.shipped(), noon);
  }

  private boolean opens(String instant) {
    return agreements.grantsTo(bridge, mission, Instant.parse(instant)).stream()
        .anyMatch(grant -> grant.giver().equals(lantern));
  }

  private static Label confidentialOf(PartyId party) {
    return Label.of("confidential", party);
  }

  private static void assertRefused(Runnable deed, Problem problem) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(deed::run)
        .satisfies(refused -> assertThat(refused.problem()).isEqualTo(problem));
  }

  private PartyId register(String name) {
    var met = List.of(new NewOrganisation(Particulars.named(name), Optional.empty()));
    int label = labels.intern(Label.of("public", mission.itself()));
    return Scope.of(
            node(),
            () ->
                StoreContext.get(Partners.class)
                    .register(met, mission.itself(), label, StoreContext.act(mission)))
        .getFirst();
  }

  private List<String> tables() {
    return JdbcClient.create(TestDatabase.owner())
        .sql(
            """
            select 'agreement ' || row_to_json(t) from agreements.agreement t
             where mission_id = :mission
             union all
            select 'signatory ' || row_to_json(t) from agreements.signatory t
             where mission_id = :mission
             union all
            select 'opening ' || row_to_json(t) from agreements.opening t
             where mission_id = :mission
             order by 1
            """)
        .param("mission", mission.value())
        .query(String.class)
        .list();
  }

  private Audience node() {
    return audiences.node(mission);
  }
}
