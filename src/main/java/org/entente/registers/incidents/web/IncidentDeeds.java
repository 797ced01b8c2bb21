package org.entente.registers.incidents.web;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.history.Act;
import org.entente.ground.identity.Ids;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.ground.shell.Faults;
import org.entente.ground.shell.Words;
import org.entente.reference.partners.labelling.LabelChoice;
import org.entente.reference.partners.labelling.Labelling;
import org.entente.registers.incidents.Incident;
import org.entente.registers.incidents.IncidentEntry;
import org.entente.registers.incidents.Incidents;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writing an incident by hand, correcting it, and taking it back. */
@Controller
@RequestMapping("/missions/{mission}/incidents")
class IncidentDeeds {

  private static final String LEVEL = "restricted";

  private final Incidents incidents;
  private final IncidentDesk desk;
  private final Audiences audiences;
  private final Labels labels;
  private final Labelling labelling;
  private final Ids ids;
  private final InstantSource clock;

  IncidentDeeds(
      Incidents incidents,
      IncidentDesk desk,
      Audiences audiences,
      Labels labels,
      Labelling labelling,
      Ids ids,
      InstantSource clock) {
    this.incidents = incidents;
    this.desk = desk;
    this.audiences = audiences;
    this.labels = labels;
    this.labelling = labelling;
    this.ids = ids;
    this.clock = clock;
  }

  @GetMapping("/new")
  @Needs(Role.REPORT)
  String form(Visit visit, Words words, Model page) {
    var choice = LabelChoice.of(LEVEL);
    return showNew(IncidentForm.blank(), choice, Faults.none(), visit, words, page);
  }

  @PostMapping
  @Needs(Role.REPORT)
  String write(
      @RequestParam MultiValueMap<String, String> written, Visit visit, Words words, Model page) {
    var form = IncidentForm.read(written);
    var choice = LabelChoice.read(written);
    var offer = labelling.offer(visit.audience(), words);
    var gazetteer = desk.gazetteer(visit.audience());
    var faults = form.faults(Optional.empty(), gazetteer, words).and(choice.faults(offer, words));
    if (faults.any()) {
      return showNew(form, choice, faults, visit, words, page);
    }
    var owner = visit.membership().party();
    int label = labels.intern(choice.label(owner, offer.zone()));
    int exact = form.isExactForAll() ? label : labels.intern(Incidents.exactFor(owner));
    var incident = form.written(new Incident.Id(ids.next()), gazetteer);
    return record(new Incidents.Recording(incident, owner, label, exact, Optional.empty()), visit);
  }

  @GetMapping("/{id}/edit")
  @Needs(Role.REPORT)
  String edit(@PathVariable String id, Visit visit, Words words, Model page) {
    var entry = own(id, visit);
    return show(Optional.of(entry), IncidentForm.of(entry.incident()), Faults.none(), words, page);
  }

  @PostMapping("/{id}/edit")
  @Needs(Role.REPORT)
  String change(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> written,
      Visit visit,
      Words words,
      Model page) {
    var entry = own(id, visit);
    var form = IncidentForm.read(written);
    var gazetteer = desk.gazetteer(visit.audience());
    var faults = form.faults(Optional.of(entry.incident()), gazetteer, words);
    if (faults.any()) {
      return show(Optional.of(entry), form, faults, words, page);
    }
    var under = incidents.under(entry.incident().id(), visit.audience());
    var incident = form.corrected(entry.incident(), gazetteer);
    return record(
        new Incidents.Recording(
            incident, entry.owner(), under.label(), under.exact(), Optional.empty()),
        visit);
  }

  /** Takes it back: it stands no more, and its history stays. */
  @PostMapping("/{id}/withdraw")
  @Needs(Role.REPORT)
  String withdraw(@PathVariable String id, Visit visit) {
    var entry = own(id, visit);
    asOwner(visit, (act, owner) -> incidents.withdraw(entry.incident().id(), act, owner));
    return "redirect:/missions/" + visit.missionCode() + "/incidents";
  }

  private void asOwner(Visit visit, BiConsumer<Act, Audience> deed) {
    var mission = visit.audience().mission();
    var act = Act.of(mission, visit.person().signInName(), "incident", clock.instant());
    var owner = audiences.asOwner(visit.membership().party(), mission);
    Scope.run(owner, () -> deed.accept(act, owner));
  }

  private String record(Incidents.Recording recording, Visit visit) {
    asOwner(visit, (act, owner) -> incidents.record(List.of(recording), act, owner));
    var brief = Ids.brief(recording.whole().id().value());
    return "redirect:/missions/" + visit.missionCode() + "/incidents/" + brief;
  }

  /** Whether the reader may change it: people of whoever reported it. */
  static boolean isOwn(IncidentEntry entry, Visit visit) {
    var part = visit.membership();
    return part.may(Role.REPORT) && part.party().equals(entry.owner());
  }

  private IncidentEntry own(String id, Visit visit) {
    return Optional.of(desk.get(id, visit.audience()))
        .filter(entry -> isOwn(entry, visit))
        .orElseThrow(() -> IncidentDesk.absent(id));
  }

  private String showNew(
      IncidentForm form, LabelChoice choice, Faults faults, Visit visit, Words words, Model page) {
    page.addAttribute("choice", Optional.of(choice));
    page.addAttribute("offer", Optional.of(labelling.offer(visit.audience(), words)));
    page.addAttribute("owner", Ids.brief(visit.membership().party().value()));
    return show(Optional.empty(), form, faults, words, page);
  }

  private static String show(
      Optional<IncidentEntry> entry, IncidentForm form, Faults faults, Words words, Model page) {
    page.addAttribute("entry", entry);
    page.addAttribute("form", form);
    page.addAttribute("faults", faults);
    page.addAttribute("choices", IncidentDesk.choices(words));
    return "registers/incidents/web/form";
  }
}
