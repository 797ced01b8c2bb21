package org.entente.registers.access.web;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.entente.ground.accounts.Needs;
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
import org.entente.registers.access.AccessEntry;
import org.entente.registers.access.AccessReport;
import org.entente.registers.access.AccessReports;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writing a report by hand, and saying another figure in its place. */
@Controller
@RequestMapping("/missions/{mission}/access")
class AccessDeeds {

  private static final String LEVEL = "restricted";

  private final AccessReports reports;
  private final AccessDesk desk;
  private final Audiences audiences;
  private final Labels labels;
  private final Labelling labelling;
  private final Ids ids;
  private final InstantSource clock;

  AccessDeeds(
      AccessReports reports,
      AccessDesk desk,
      Audiences audiences,
      Labels labels,
      Labelling labelling,
      Ids ids,
      InstantSource clock) {
    this.reports = reports;
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
    return showNew(AccessForm.blank(), choice, Faults.none(), visit, words, page);
  }

  @PostMapping
  @Needs(Role.REPORT)
  String write(
      @RequestParam MultiValueMap<String, String> written, Visit visit, Words words, Model page) {
    var form = AccessForm.read(written);
    var choice = LabelChoice.read(written);
    var offer = labelling.offer(visit.audience(), words);
    var gazetteer = desk.gazetteer(visit.audience());
    var faults = form.faults(gazetteer, words).and(choice.faults(offer, words));
    if (faults.any()) {
      return showNew(form, choice, faults, visit, words, page);
    }
    var owner = visit.membership().party();
    int label = labels.intern(choice.label(owner, offer.zone()));
    var report = form.report(new AccessReport.Id(ids.next()), gazetteer);
    return record(new AccessReports.Recording(report, owner, label), visit);
  }

  @GetMapping("/{id}/edit")
  @Needs(Role.REPORT)
  String edit(@PathVariable String id, Visit visit, Words words, Model page) {
    var entry = own(id, visit);
    return show(Optional.of(entry), AccessForm.of(entry.report()), Faults.none(), words, page);
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
    var form = AccessForm.read(written);
    var gazetteer = desk.gazetteer(visit.audience());
    var faults = form.faults(gazetteer, words);
    if (faults.any()) {
      return show(Optional.of(entry), form, faults, words, page);
    }
    var report = form.report(entry.report().id(), gazetteer);
    var recording = new AccessReports.Recording(report, entry.owner(), entry.label());
    return record(recording, visit);
  }

  /** Takes it back: it stands no more, and its history stays. */
  @PostMapping("/{id}/withdraw")
  @Needs(Role.REPORT)
  String withdraw(@PathVariable String id, Visit visit) {
    var entry = own(id, visit);
    asOwner(visit, act -> reports.withdraw(entry, act));
    return "redirect:/missions/" + visit.missionCode() + "/access";
  }

  private void asOwner(Visit visit, Consumer<Act> deed) {
    var mission = visit.audience().mission();
    var act = Act.of(mission, visit.person().signInName(), "access", clock.instant());
    var owner = audiences.asOwner(visit.membership().party(), mission);
    Scope.run(owner, () -> deed.accept(act));
  }

  private String record(AccessReports.Recording recording, Visit visit) {
    asOwner(visit, act -> reports.record(List.of(recording), act));
    var brief = Ids.brief(recording.report().id().value());
    return "redirect:/missions/" + visit.missionCode() + "/access/" + brief;
  }

  /** Whether the reader may change it: people of whoever reported it. */
  static boolean isOwn(AccessEntry entry, Visit visit) {
    var part = visit.membership();
    return part.may(Role.REPORT) && part.party().equals(entry.owner());
  }

  private AccessEntry own(String id, Visit visit) {
    return Optional.of(desk.get(id, visit.audience()))
        .filter(entry -> isOwn(entry, visit))
        .orElseThrow(() -> AccessDesk.absent(id));
  }

  private String showNew(
      AccessForm form, LabelChoice choice, Faults faults, Visit visit, Words words, Model page) {
    page.addAttribute("choice", Optional.of(choice));
    page.addAttribute("offer", Optional.of(labelling.offer(visit.audience(), words)));
    page.addAttribute("owner", Ids.brief(visit.membership().party().value()));
    return show(Optional.empty(), form, faults, words, page);
  }

  private static String show(
      Optional<AccessEntry> entry, AccessForm form, Faults faults, Words words, Model page) {
    page.addAttribute("entry", entry);
    page.addAttribute("form", form);
    page.addAttribute("faults", faults);
    page.addAttribute("choices", AccessDesk.choices(words));
    return "registers/access/web/form";
  }
}
