package org.entente.mechanisms.reporting.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.entente.ground.accounts.Visit;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Gate;
import org.entente.ground.shell.Words;
import org.entente.mechanisms.reporting.Expectation;
import org.entente.mechanisms.reporting.Expectations;
import org.entente.mechanisms.reporting.ReportingCalendar;
import org.entente.mechanisms.reporting.ReportingProblem;
import org.entente.mechanisms.reporting.Slot;
import org.entente.reference.partners.Partners;
import org.entente.reference.partners.Party;
import org.entente.reference.partners.PartyFilter;
import org.entente.reference.places.AdminLevel;
import org.entente.reference.places.Places;
import org.entente.reference.terminology.CodeLists;
import org.springframework.stereotype.Component;

/** What the pages of expected reports share: finding lines, and the names around them. */
@Component
class ReportingDesk {

  /** How many stretches of a line are shown: half a year of months, six weeks of weeks. */
  private static final int STRETCHES = 6;

  private final Expectations expectations;
  private final ReportingCalendar calendar;
  private final Partners partners;
  private final Places places;
  private final Gate gate;

  ReportingDesk(
      Expectations expectations,
      ReportingCalendar calendar,
      Partners partners,
      Places places,
      Gate gate) {
    this.expectations = expectations;
    this.calendar = calendar;
    this.partners = partners;
    this.places = places;
    this.gate = gate;
  }

  /** The expected reports, line by line, in the reader's words. */
  List<SlotLine> reports(Audience audience, Words words) {
    var slots = gate.release(Optional.of(audience), calendar.slots(STRETCHES, audience));
    var parties = slots.stream().flatMap(slot -> slot.bearers().stream()).distinct().toList();
    var locale = words.language().locale();
    var names =
        partners.listOf(parties, audience).stream()
            .collect(Collectors.toMap(Party::id, party -> party.nameIn(locale)));
    return slots.stream().map(slot -> new SlotLine(slot, names(slot, names, words))).toList();
  }

  /** Several are joined by "or"; whom the reader may not know is not named. */
  private static String names(Slot slot, Map<PartyId, String> names, Words words) {
    return slot.bearers().stream()
        .map(party -> names.getOrDefault(party, words.say("reporting.partner.hidden")))
        .collect(Collectors.joining(" " + words.say("reporting.or") + " "));
  }

  Expectation get(String written, Visit visit) {
    var found =
        Ids.read(written)
            .map(Expectation.Id::new)
            .flatMap(id -> expectations.find(id, visit.audience()))
            .orElseThrow(() -> new Refused(new ReportingProblem.NoSuchExpectation(written)));
    return gate.release(Optional.of(visit.audience()), found);
  }

  /** What a line can be made of, in the reader's words. */
  Offer offer(Visit visit, Words words) {
    var locale = words.language().locale();
    var parties = new LinkedHashMap<PartyId, String>();
    partners
        .list(PartyFilter.all(), visit.audience())
        .forEach(party -> parties.put(party.id(), party.nameIn(locale)));
    SequencedMap<String, String> areas = new LinkedHashMap<>();
    places.gazetteer(visit.audience()).places().stream()
        .filter(place -> place.level() == AdminLevel.ADM1)
        .forEach(place -> areas.put(Ids.brief(place.id().value()), place.label(locale)));
    SequencedMap<String, String> sectors = new LinkedHashMap<>();
    CodeLists.sectors().terms().forEach(term -> sectors.put(term.code(), term.name(locale)));
    return new Offer(parties, areas, sectors);
  }
}
