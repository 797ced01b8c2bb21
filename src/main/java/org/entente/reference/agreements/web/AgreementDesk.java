package org.entente.reference.agreements.web;

import static java.util.stream.Collectors.toMap;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.ground.accounts.Visit;
import org.entente.ground.history.Act;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Gate;
import org.entente.ground.shell.Words;
import org.entente.reference.agreements.Agreement;
import org.entente.reference.agreements.AgreementProblem;
import org.entente.reference.agreements.Agreements;
import org.entente.reference.missions.Missions;
import org.entente.reference.partners.Partners;
import org.entente.reference.partners.Party;
import org.springframework.stereotype.Component;

/** What the pages of agreements ask for in common. */
@Component
public class AgreementDesk {

  private final Agreements agreements;
  private final Partners partners;
  private final Missions missions;
  private final Gate gate;
  private final InstantSource clock;

  AgreementDesk(
      Agreements agreements, Partners partners, Missions missions, Gate gate, InstantSource clock) {
    this.agreements = agreements;
    this.partners = partners;
    this.missions = missions;
    this.gate = gate;
    this.clock = clock;
  }

  List<AgreementView> list(Visit visit, Words words) {
    var audience = visit.audience();
    var found = gate.release(Optional.of(audience), agreements.list(audience));
    var named =
        found.stream().flatMap(it -> it.deed().terms().signatories().stream()).distinct().toList();
    var known = names(named, visit, words);
    var today = today(visit);
    return found.stream().map(it -> view(it, known, today, visit, words)).toList();
  }

  AgreementView view(Agreement agreement, Visit visit, Words words) {
    var known = names(agreement.deed().terms().signatories(), visit, words);
    return view(agreement, known, today(visit), visit, words);
  }

  private static AgreementView view(
      Agreement agreement, Map<PartyId, String> known, LocalDate today, Visit visit, Words words) {
    var name = agreement.nameIn(words.language().locale());
    return new AgreementView(agreement, name, known, today, visit.membership().party());
  }

  Agreement get(String brief, Visit visit) {
    var audience = visit.audience();
    return Ids.read(brief)
        .flatMap(id -> agreements.find(id, audience))
        .map(found -> gate.release(Optional.of(audience), found))
        .orElseThrow(() -> new Refused(new AgreementProblem.NoSuchAgreement(brief)));
  }

  /** The parties among which the reader may choose, by name. */
  Map<PartyId, String> offer(Visit visit, Words words) {
    var offer = new LinkedHashMap<PartyId, String>();
    partners.listEach(visit.audience()).stream()
        .filter(party -> !party.id().equals(visit.audience().mission().itself()))
        .forEach(party -> offer.put(party.id(), party.nameIn(language(words))));
    return offer;
  }

  private Map<PartyId, String> names(Collection<PartyId> parties, Visit visit, Words words) {
    return partners.listOf(parties, visit.audience()).stream()
        .collect(toMap(Party::id, party -> party.nameIn(language(words))));
  }

  private LocalDate today(Visit visit) {
    return missions.today(missions.find(visit.audience()).orElseThrow());
  }

  Act act(String reason, Visit visit) {
    var mission = visit.audience().mission();
    return Act.of(mission, visit.person().signInName(), reason, clock.instant());
  }

  private static Locale language(Words words) {
    return words.language().locale();
  }
}
