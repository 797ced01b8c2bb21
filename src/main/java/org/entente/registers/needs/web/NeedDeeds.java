package org.entente.registers.needs.web;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.history.Act;
import org.entente.ground.identity.Ids;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.ground.shell.Faults;
import org.entente.ground.shell.Words;
import org.entente.reference.partners.labelling.LabelChoice;
import org.entente.reference.partners.labelling.Labelling;
import org.entente.registers.needs.Need;
import org.entente.registers.needs.NeedEntry;
import org.entente.registers.needs.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writing a need by hand, and saying another figure in its place. */
@Controller
@RequestMapping("/missions/{mission}/needs")
class NeedDeeds {

  private static final String LEVEL = "restricted";

  private final Needs needs;
  private final NeedDesk desk;
  private final Audiences audiences;
  private final Labels labels;
  private final Labelling labelling;
  private final Ids ids;
  private final InstantSource clock;

  NeedDeeds(
      Needs needs,
      NeedDesk desk,
      Audiences audiences,
      Labels labels,
      Labelling labelling,
      Ids ids,
      InstantSource clock) {
    this.needs = needs;
    this.desk = desk;
    this.audiences = audiences;
    this.labels = labels;
    this.labelling = labelling;
    this.ids = ids;
    this.clock = clock;
  }

  @GetMapping("/new")
  @org.entente.ground.accounts.Needs(Role.REPORT)
  String form(Visit visit, Words words, Model page) {
    var choice = LabelChoice.of(LEVEL);
    return showNew(NeedForm.blank(), choice, Faults.none(), visit, words, page);
  }

  @PostMapping
  @org.entente.ground.accounts.Needs(Role.REPORT)
  String write(
      @RequestParam MultiValueMap<String, String> written, Visit visit, Words words, Model page) {
    var form = NeedForm.read(written);
    var choice = LabelChoice.read(written);
    var offer = labelling.offer(visit.audience(), words);
    var gazetteer = desk.gazetteer(visit.audience());
    var faults = form.faults(gazetteer, words).and(choice.faults(offer, words));
    if (faults.any()) {
      return showNew(form, choice, faults, visit, words, page);
    }
    var owner = visit.membership().party();
    int label = labels.intern(choice.label(owner, offer.zone()));
    var need = form.need(new Need.Id(ids.next()), Optional.empty(), gazetteer);
    return record(new Needs.Recording(need, owner, label, Optional.empty()), visit);
  }

  @GetMapping("/{id}/edit")
  @org.entente.ground.accounts.Needs(Role.REPORT)
  String edit(@PathVariable String id, Visit visit, Words words, Model page) {
    var entry = own(id, visit);
    return show(Optional.of(entry), NeedForm.of(entry.need()), Faults.none(), words, page);
  }

  @PostMapping("/{id}/edit")
  @org.entente.ground.accounts.Needs(Role.REPORT)
  String change(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> written,
      Visit visit,
      Words words,
      Model page) {
    var entry = own(id, visit);
    var form = NeedForm.read(written);
    var gazetteer = desk.gazetteer(visit.audience());
    var faults = form.faults(gazetteer, words);
    if (faults.any()) {
      return show(Optional.of(entry), form, faults, words, page);
    }
    var need = form.need(entry.need().id(), entry.need().reported().row(), gazetteer);
    var recording = new Needs.Recording(need, entry.owner(), entry.label(), Optional.empty());
    return record(recording, visit);
  }

  /** Takes it back: it stands no more, and its history stays. */
  @PostMapping("/{id}/withdraw")
  @org.entente.ground.accounts.Needs(Role.REPORT)
  String withdraw(@PathVariable String id, Visit visit) {
    var entry = own(id, visit);
    asOwner(visit, act -> needs.withdraw(entry, act));
    return "redirect:/missions/" + visit.missionCode() + "/needs";
  }

  private void asOwner(Visit visit, Consumer<Act> deed) {
    var mission = visit.audience().mission();
    var act = Act.of(mission, visit.person().signInName(), "need", clock.instant());
    var owner = audiences.asOwner(visit.membership().party(), mission);
    Scope.run(owner, () -> deed.accept(act));
  }

  private String record(Needs.Recording recording, Visit visit) {
    asOwner(visit, act -> needs.record(List.of(recording), act));
    var brief = Ids.brief(recording.need().id().value());
    return "redirect:/missions/" + visit.missionCode() + "/needs/" + brief;
  }

  /** Whether the reader may change it: people of whoever reported it. */
  static boolean isOwn(NeedEntry entry, Visit visit) {
    var part = visit.membership();
    return part.may(Role.REPORT) && part.party().equals(entry.owner());
  }

  private NeedEntry own(String id, Visit visit) {
    return Optional.of(desk.get(id, visit.audience()))
        .filter(entry -> isOwn(entry, visit))
        .orElseThrow(() -> NeedDesk.absent(id));
  }

  private String showNew(
      NeedForm form, LabelChoice choice, Faults faults, Visit visit, Words words, Model page) {
    page.addAttribute("choice", Optional.of(choice));
    page.addAttribute("offer", Optional.of(labelling.offer(visit.audience(), words)));
    page.addAttribute("owner", Ids.brief(visit.membership().party().value()));
    return show(Optional.empty(), form, faults, words, page);
  }

  private static String show(
      Optional<NeedEntry> entry, NeedForm form, Faults faults, Words words, Model page) {
    page.addAttribute("entry", entry);
    page.addAttribute("form", form);
    page.addAttribute("faults", faults);
    page.addAttribute("choices", NeedDesk.choices(words));
    return "registers/needs/web/form";
  }
}
