package org.entente.mechanisms.intake.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.identity.Ids;
import org.entente.ground.jobs.Jobs;
import org.entente.ground.releasability.Labels;
import org.entente.ground.shell.Faults;
import org.entente.ground.shell.Words;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.ImportJobs;
import org.entente.mechanisms.intake.Imports;
import org.entente.mechanisms.intake.inlets.GivenFile;
import org.entente.mechanisms.intake.inlets.Parcels;
import org.entente.mechanisms.intake.inlets.Quotas;
import org.entente.mechanisms.intake.inlets.RemoteFiles;
import org.entente.mechanisms.intake.inlets.UploadLimit;
import org.entente.mechanisms.intake.reapplying.Reapplying;
import org.entente.reference.partners.labelling.LabelOffer;
import org.entente.reference.partners.labelling.Labelling;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What people do with imports: give a file, have it read, publish it, stop. */
@Controller
@RequestMapping("/missions/{mission}/imports")
class ImportDeeds {

  private static final String USUAL_LEVEL = "restricted";

  private final Imports imports;
  private final Reapplying reapplying;
  private final ImportDesk desk;
  private final Jobs jobs;
  private final Labels labels;
  private final Labelling labelling;
  private final Parcels parcels;
  private final Quotas quotas;
  private final RemoteFiles remote;
  private final UploadLimit limit;

  ImportDeeds(
      Imports imports,
      Reapplying reapplying,
      ImportDesk desk,
      Jobs jobs,
      Labels labels,
      Labelling labelling,
      Parcels parcels,
      Quotas quotas,
      RemoteFiles remote,
      UploadLimit limit) {
    this.imports = imports;
    this.reapplying = reapplying;
    this.desk = desk;
    this.jobs = jobs;
    this.labels = labels;
    this.labelling = labelling;
    this.parcels = parcels;
    this.quotas = quotas;
    this.remote = remote;
    this.limit = limit;
  }

  @GetMapping("/new")
  @Needs({Role.REPORT, Role.COORDINATE})
  String form(Visit visit, Words words, Model page) {
    var blank = Handover.blank(visit.membership().party(), USUAL_LEVEL);
    return show(blank, Faults.none(), visit, words, page);
  }

  @PostMapping
  @Needs({Role.REPORT, Role.COORDINATE})
  String give(
      @RequestParam MultiValueMap<String, String> form,
      @RequestParam Optional<MultipartFile> file,
      Visit visit,
      Words words,
      Model page)
      throws IOException {
    var handover = Handover.read(form);
    var given = FormFile.of(file, form, remote);
    var offer = labelling.offer(visit.audience(), words);
    var faults =
        handover
            .faults(given.isPresent(), offer, words)
            .and(handover.termsFaults(desk.source(handover, visit), words));
    if (faults.any() || given.isEmpty()) {
      return show(handover, faults, visit, words, page);
    }
    var kept = keep(handover, offer, given.get(), visit);
    kept.stream()
        .filter(each -> imports.findSameAs(each, visit.audience()).isEmpty())
        .forEach(each -> ask(each, ImportJobs.PREVIEW, visit));
    return kept.size() == 1
        ? to(kept.getFirst().id(), visit)
        : "redirect:/missions/" + visit.missionCode() + "/imports";
  }

  private List<Import> keep(Handover handover, LabelOffer offer, GivenFile file, Visit visit) {
    var partner = handover.partnerId().orElseThrow();
    desk.requireOwn(partner, visit);
    var mission = visit.audience().mission();
    var name = offer.parties().getOrDefault(partner, handover.partner());
    var person = visit.person().signInName();
    quotas.admit(mission, partner, name, person, file.bytes().length);
    var handing =
        new Imports.Handing(
            mission,
            partner,
            name,
            file.name(),
            handover.period(),
            labels.intern(handover.label().label(partner, offer.zone())),
            handover.stated().terms().blurred(handover.stated().exact().blur(partner, labels)),
            person);
    return parcels.give(handing, file.bytes());
  }

  private String show(Handover handover, Faults faults, Visit visit, Words words, Model page) {
    var offer = labelling.offer(visit.audience(), words);
    page.addAttribute("handover", handover);
    page.addAttribute("faults", faults);
    page.addAttribute("offer", offer);
    page.addAttribute("partners", desk.reportedFor(visit, offer.parties()));
    page.addAttribute("source", desk.source(handover, visit));
    page.addAttribute("fetches", remote.any());
    page.addAttribute("mostMegabytes", limit.megabytes());
    return "mechanisms/intake/web/new";
  }

  @PostMapping("/{id}/preview")
  @Needs({Role.REPORT, Role.COORDINATE})
  String preview(@PathVariable String id, Visit visit) {
    return ask(desk.getToActOn(id, visit), ImportJobs.PREVIEW, visit);
  }

  @PostMapping("/{id}/publish")
  @Needs({Role.REPORT, Role.COORDINATE})
  String publish(@PathVariable String id, Visit visit) {
    return ask(desk.getToActOn(id, visit), ImportJobs.PUBLISH, visit);
  }

  /** Reads the file of a published report anew, with what was decided since. */
  @PostMapping("/{id}/apply")
  @Needs({Role.REPORT, Role.COORDINATE})
  String apply(@PathVariable String id, Visit visit) {
    var published = desk.getToActOn(id, visit);
    return ask(reapplying.begin(published, visit.person().signInName()), ImportJobs.PREVIEW, visit);
  }

  @PostMapping("/{id}/cancel")
  @Needs({Role.REPORT, Role.COORDINATE})
  String cancel(@PathVariable String id, Visit visit) {
    var given = desk.getToActOn(id, visit);
    jobs.cancel(given.id().value(), given.mission());
    return to(given.id(), visit);
  }

  private String ask(Import given, String kind, Visit visit) {
    jobs.ask(given.mission(), kind, given.id().value(), visit.person().signInName());
    return to(given.id(), visit);
  }

  private static String to(Import.Id id, Visit visit) {
    return "redirect:/missions/" + visit.missionCode() + "/imports/" + Ids.brief(id.value());
  }
}
