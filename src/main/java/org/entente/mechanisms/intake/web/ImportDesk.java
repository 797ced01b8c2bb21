package org.entente.mechanisms.intake.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.jobs.Jobs;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Gate;
import org.entente.ground.shell.Words;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.ImportProblem;
import org.entente.mechanisms.intake.Imports;
import org.entente.mechanisms.intake.Receipt;
import org.entente.mechanisms.intake.originals.Originals;
import org.entente.mechanisms.intake.reapplying.Reapplying;
import org.entente.mechanisms.intake.sources.Source;
import org.entente.mechanisms.intake.sources.Sources;
import org.entente.reference.partners.LabelWords;
import org.entente.reference.partners.Partners;
import org.entente.reference.partners.Party;
import org.entente.reference.partners.PartyFilter;
import org.springframework.stereotype.Component;

/** What the pages of imports share: finding one, who may act on it, and the names around it. */
@Component
public class ImportDesk {

  private final Imports imports;
  private final Reapplying reapplying;
  private final Jobs jobs;
  private final Partners partners;
  private final LabelWords labels;
  private final Sources sources;
  private final Originals originals;
  private final Gate gate;

  ImportDesk(
      Imports imports,
      Reapplying reapplying,
      Jobs jobs,
      Partners partners,
      LabelWords labels,
      Sources sources,
      Originals originals,
      Gate gate) {
    this.imports = imports;
    this.reapplying = reapplying;
    this.jobs = jobs;
    this.partners = partners;
    this.labels = labels;
    this.sources = sources;
    this.originals = originals;
    this.gate = gate;
  }

  /** The import of this address; refused when it is not there for this reader. */
  public Import get(String written, Visit visit) {
    var found =
        Ids.read(written)
            .map(Import.Id::new)
            .flatMap(id -> imports.find(id, visit.audience()))
            .orElseThrow(() -> new Refused(new ImportProblem.NoSuchImport(written)));
    return gate.release(Optional.of(visit.audience()), found);
  }

  /** The same, for whoever wants to do something with it. */
  public Import getToActOn(String written, Visit visit) {
    var found = get(written, visit);
    requireOwn(found.given().partner(), visit);
    return found;
  }

  /** Refuses to deal with another organisation's reports, except for those who coordinate. */
  public void requireOwn(PartyId partner, Visit visit) {
    if (!mayActFor(partner, visit)) {
      throw new Refused(new ImportProblem.ReportOfAnother(Ids.brief(partner.value())));
    }
  }

  public boolean mayActOn(Import given, Visit visit) {
    return mayActFor(given.given().partner(), visit);
  }

  /** Whether this reader may deal with the reports of a partner. */
  public boolean mayActFor(PartyId partner, Visit visit) {
    var part = visit.membership();
    return part.may(Role.COORDINATE) || (part.may(Role.REPORT) && part.party().equals(partner));
  }

  boolean mayGive(Visit visit) {
    return visit.membership().may(Role.COORDINATE) || visit.membership().may(Role.REPORT);
  }

  /** The source that a form names, as far as this reader may know it. */
  Optional<Source> source(Handover handover, Visit visit) {
    return handover
        .partnerId()
        .flatMap(
            partner -> sources.find(partner, handover.stated().terms().source(), visit.audience()));
  }

  public ImportView view(Import given, Visit visit, Words words) {
    var partner = given.given().partner();
    var names = names(List.of(given), visit.audience(), words);
    return new ImportView(
        given,
        new ImportView.Surroundings(
            names.getOrDefault(partner, words.say("intake.partner.hidden")),
            labels.say(given.label(), visit.audience(), words),
            mayActFor(partner, visit),
            mayFetch(given, visit),
            mayActFor(partner, visit) && reapplying.possible(given)),
        jobs.findAbout(given.id().value(), given.mission()),
        imports.findSameAs(given, visit.audience()),
        words);
  }

  private boolean mayFetch(Import given, Visit visit) {
    return mayActFor(given.given().partner(), visit)
        && originals.mayRead(given.id(), visit.audience());
  }

  public List<ColumnView> columns(ImportView view) {
    return view.receipt().map(Receipt::columns).orElse(List.of()).stream()
        .map(line -> ColumnView.of(line, view.words()))
        .toList();
  }

  /** The partners of imports by name, as far as the reader may know them. */
  Map<PartyId, String> names(Collection<Import> of, Audience audience, Words words) {
    var parties = of.stream().map(each -> each.given().partner()).distinct().toList();
    var locale = words.language().locale();
    return partners.listOf(parties, audience).stream()
        .collect(Collectors.toMap(Party::id, party -> party.nameIn(locale)));
  }

  /** The partners that this reader may know, by name. */
  public SequencedMap<PartyId, String> known(Visit visit, Words words) {
    var names = new LinkedHashMap<PartyId, String>();
    partners
        .list(PartyFilter.all(), visit.audience())
        .forEach(party -> names.put(party.id(), party.nameIn(words.language().locale())));
    return names;
  }

  /** Of these, the ones whose reports this reader may hand over. */
  public SequencedMap<PartyId, String> reportedFor(Visit visit, Map<PartyId, String> known) {
    var offered = new LinkedHashMap<PartyId, String>();
    known.forEach(
        (party, name) -> {
          if (mayActFor(party, visit)) {
            offered.put(party, name);
          }
        });
    return offered;
  }
}
