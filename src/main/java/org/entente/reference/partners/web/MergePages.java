package org.entente.reference.partners.web;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.history.Act;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Words;
import org.entente.reference.partners.PartnerProblem;
import org.entente.reference.partners.Partners;
import org.entente.reference.partners.Party;
import org.entente.reference.partners.PartyFilter;
import org.entente.reference.partners.merging.Merged;
import org.entente.reference.partners.merging.Mergers;
import org.entente.reference.partners.surviving.Choices;
import org.entente.reference.partners.surviving.Field;
import org.entente.reference.partners.web.PartnerUnion.Other;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Merging a partner with another, and choosing which of their values stands for both; stated by the
 * mission, for all, until it is taken back.
 */
@Controller
@RequestMapping("/missions/{mission}/partners/{id}")
class MergePages {

  private static final int FOUND = 20;

  /** Longer reasons are cut. */
  private static final int MOST_LETTERS = 500;

  private final Partners partners;
  private final Mergers mergers;
  private final PartnerUnions unions;
  private final Choices choices;
  private final InstantSource clock;

  MergePages(
      Partners partners,
      Mergers mergers,
      PartnerUnions unions,
      Choices choices,
      InstantSource clock) {
    this.partners = partners;
    this.mergers = mergers;
    this.unions = unions;
    this.choices = choices;
    this.clock = clock;
  }

  /** Whom it may be merged with: those of a written name, or none before one is written. */
  @GetMapping("/merge")
  @Needs(Role.COORDINATE)
  String choose(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String text,
      Audience audience,
      Words words,
      Model page) {
    var reader = words.language().locale();
    var party = party(id, audience);
    page.addAttribute("partner", PartnerUnions.other(party, reader));
    page.addAttribute("union", unions.of(party.id(), audience, reader));
    page.addAttribute("found", text.isBlank() ? List.of() : others(party, text, audience, reader));
    page.addAttribute("text", text.strip());
    return "reference/partners/web/merge";
  }

  private List<Other> others(Party party, String text, Audience audience, Locale reader) {
    var one = partners.representation(audience).allOf(party.id());
    return partners.list(PartyFilter.all().naming(text).page(1, FOUND), audience).stream()
        .filter(other -> !one.contains(other.id()))
        .filter(other -> !isMission(other, audience))
        .map(other -> PartnerUnions.other(other, reader))
        .toList();
  }

  @PostMapping("/merge")
  @Needs(Role.COORDINATE)
  String merge(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String other,
      @RequestParam(defaultValue = "false") boolean into,
      Visit visit) {
    var audience = visit.audience();
    var here = party(id, audience).id();
    var there = party(other, audience).id();
    var said = into ? new Merged(here, there) : new Merged(there, here);
    var mission = audience.mission().itself();
    mergers.merge(said, mission, act("organisations merged", visit), audience);
    return back(id, visit);
  }

  @PostMapping("/separate")
  @Needs(Role.COORDINATE)
  String separate(
      @PathVariable String id, @RequestParam(defaultValue = "") String merger, Visit visit) {
    var party = party(id, visit.audience());
    mergers.listOf(party.id(), visit.audience()).stream()
        .filter(each -> Ids.brief(each.id()).equals(merger))
        .forEach(each -> mergers.separate(each, act("merger taken back", visit), visit.audience()));
    return back(id, visit);
  }

  @PostMapping("/values")
  @Needs(Role.COORDINATE)
  String choose(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String field,
      @RequestParam(defaultValue = "") String party,
      @RequestParam(defaultValue = "") String why,
      Visit visit) {
    var audience = visit.audience();
    var whose = party(party, audience).id();
    var reason = why.substring(0, Math.min(why.length(), MOST_LETTERS));
    var mission = audience.mission().itself();
    choices.choose(field(field), whose, reason, mission, act("value chosen", visit), audience);
    return back(id, visit);
  }

  @PostMapping("/values/back")
  @Needs(Role.COORDINATE)
  String unchoose(
      @PathVariable String id, @RequestParam(defaultValue = "") String field, Visit visit) {
    var audience = visit.audience();
    var party = party(id, audience).id();
    var act = act("chosen value taken back", visit);
    choices.takeBack(field(field), party, audience.mission().itself(), act, audience);
    return back(id, visit);
  }

  private static Field field(String word) {
    return Field.find(word).orElseThrow(() -> new Refused(new PartnerProblem.NoSuchValue(word)));
  }

  private Party party(String brief, Audience audience) {
    return Ids.read(brief)
        .flatMap(id -> partners.find(new PartyId(id), audience))
        .filter(party -> !isMission(party, audience))
        .orElseThrow(() -> new Refused(new PartnerProblem.NoSuchParty(brief)));
  }

  /** The mission owns what is common to all; it is none of the organisations. */
  private static boolean isMission(Party party, Audience audience) {
    return party.id().equals(audience.mission().itself());
  }

  private Act act(String why, Visit visit) {
    var mission = visit.audience().mission();
    return Act.of(mission, visit.person().signInName(), why, clock.instant());
  }

  private static String back(String id, Visit visit) {
    return "redirect:/missions/%s/partners/%s".formatted(visit.missionCode(), id);
  }
}
