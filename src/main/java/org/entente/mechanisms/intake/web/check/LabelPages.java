package org.entente.mechanisms.intake.web.check;

import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.identity.Ids;
import org.entente.ground.releasability.Labels;
import org.entente.ground.shell.Faults;
import org.entente.ground.shell.Words;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.Imports;
import org.entente.mechanisms.intake.web.ImportDesk;
import org.entente.reference.partners.LabelWords;
import org.entente.reference.partners.labelling.LabelChoice;
import org.entente.reference.partners.labelling.Labelling;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who may read what a file will bring: seen, and changed, before it is published. */
@Controller
@RequestMapping("/missions/{mission}/imports/{id}/label")
public class LabelPages {

  private final Imports imports;
  private final ImportDesk desk;
  private final Labels labels;
  private final LabelWords labelWords;
  private final Labelling labelling;

  LabelPages(
      Imports imports, ImportDesk desk, Labels labels, LabelWords labelWords, Labelling labelling) {
    this.imports = imports;
    this.desk = desk;
    this.labels = labels;
    this.labelWords = labelWords;
    this.labelling = labelling;
  }

  @GetMapping
  @Needs({Role.REPORT, Role.COORDINATE})
  String form(@PathVariable String id, Visit visit, Words words, Model page) {
    var given = desk.getToActOn(id, visit);
    var offer = labelling.offer(visit.audience(), words);
    var label = labels.get(given.recordsLabel());
    var said = LabelChoice.of(label, offer.zone());
    boolean whole = said.saysAllOf(label, offer);
    page.addAttribute(
        "replaced", whole ? "" : labelWords.say(given.recordsLabel(), visit.audience(), words));
    var choice = whole ? said : LabelChoice.closed(given.given().partner());
    return show(given, choice, Faults.none(), visit, words, page);
  }

  @PostMapping
  @Needs({Role.REPORT, Role.COORDINATE})
  String relabel(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> form,
      Visit visit,
      Words words,
      Model page) {
    var given = desk.getToActOn(id, visit);
    var offer = labelling.offer(visit.audience(), words);
    var choice = LabelChoice.read(form);
    var faults = choice.faults(offer, words);
    if (faults.any()) {
      page.addAttribute("replaced", "");
      return show(given, choice, faults, visit, words, page);
    }
    var label = choice.label(given.given().partner(), offer.zone());
    imports.relabel(given, labels.intern(label));
    var brief = Ids.brief(given.id().value());
    return "redirect:/missions/" + visit.missionCode() + "/imports/" + brief;
  }

  private String show(
      Import given, LabelChoice choice, Faults faults, Visit visit, Words words, Model page) {
    page.addAttribute("view", desk.view(given, visit, words));
    page.addAttribute("choice", choice);
    page.addAttribute("faults", faults);
    page.addAttribute("offer", labelling.offer(visit.audience(), words));
    return "mechanisms/intake/web/check/label";
  }
}
