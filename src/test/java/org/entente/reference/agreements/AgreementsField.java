package org.entente.reference.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.StoreContext;
import org.entente.ground.database.TestDatabase;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mission of three parties, and what can be done with agreements between them. */
abstract class AgreementsField {

  static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  final Agreements agreements = StoreContext.get(Agreements.class);
  final Labels labels = StoreContext.get(Labels.class);
  final Audiences audiences = StoreContext.get(Audiences.class);
  final MissionId mission = StoreContext.newMission();
  final PartyId lantern = register("Lantern Water Alliance");
  final PartyId bridge = register("Stone Bridge Works");
  final PartyId ministry = register("Ministry of Water");

  /** Terms between two parties, under which the first shares up to confidential. */
  static final class Written {
    List<PartyId> signatories = List.of();
    private Optional<LocalDate> from = Optional.empty();
    private Optional<LocalDate> until = Optional.empty();
    final List<Sharing> sharings = new ArrayList<>();

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

  static Written terms(PartyId giver, PartyId receiver) {
    var written = new Written();
    written.signatories = List.of(giver, receiver);
    return written.giving(giver, "confidential");
  }

  Agreement inForce() {
    var agreement = drawUp(terms(lantern, bridge).build(), lantern);
    sign(agreement, lantern);
    sign(agreement, bridge);
    return current(agreement);
  }

  Agreement current(Agreement agreement) {
    return Scope.of(node(), () -> agreements.find(agreement.id(), node())).orElseThrow();
  }

  Agreement drawUp(Terms terms, PartyId owner) {
    var label = Label.of("restricted", owner);
    return Scope.of(
        node(), () -> agreements.drawUp(terms, label, owner, StoreContext.act(mission), node()));
  }

  void change(Agreement agreement, Terms terms, PartyId by) {
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

  void sign(Agreement agreement, PartyId party) {
    sign(agreement, party, agreement.deed().edition());
  }

  void sign(Agreement agreement, PartyId party, int edition) {
    var signature = new Signature(party, "grace", StoreContext.NOW, edition);
    Scope.run(
        node(),
        () -> agreements.sign(agreement.id(), signature, StoreContext.act(mission), node()));
  }

  void end(Agreement agreement, PartyId party, String reason) {
    var ending = new Ending(party, "grace", StoreContext.NOW, reason);
    Scope.run(
        node(), () -> agreements.end(agreement.id(), ending, StoreContext.act(mission), node()));
  }

  boolean reads(PartyId party, Label label) {
    int number = labels.intern(label);
    return audiences.asOwner(party, mission).mayRead(number);
  }

  boolean readsOn(PartyId party, Label label, LocalDate day) {
    var noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    var reader =
        Clearance.of(party, "restricted").agreedWith(agreements.grantsTo(party, mission, noon));
    return Release.clear(reader, label, Policies.shipped(), noon);
  }

  boolean opens(String instant) {
    return agreements.grantsTo(bridge, mission, Instant.parse(instant)).stream()
        .anyMatch(grant -> grant.giver().equals(lantern));
  }

  static Label confidentialOf(PartyId party) {
    return Label.of("confidential", party);
  }

  static void assertRefused(Runnable deed, Problem problem) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(deed::run)
        .satisfies(refused -> assertThat(refused.problem()).isEqualTo(problem));
  }

  PartyId register(String name) {
    var met = List.of(new NewOrganisation(Particulars.named(name), Optional.empty()));
    int label = labels.intern(Label.of("public", mission.itself()));
    return Scope.of(
            node(),
            () ->
                StoreContext.get(Partners.class)
                    .register(met, mission.itself(), label, StoreContext.act(mission)))
        .getFirst();
  }

  List<String> tables() {
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

  Audience node() {
    return audiences.node(mission);
  }
}
