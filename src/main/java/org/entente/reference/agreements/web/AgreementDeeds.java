package org.entente.reference.agreements.web;

import java.util.Optional;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.identity.Ids;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Labels;
import org.entente.ground.shell.Faults;
import org.entente.ground.shell.Words;
import org.entente.reference.agreements.Agreement;
import org.entente.reference.agreements.AgreementProblem;
import org.entente.reference.agreements.Agreements;
import org.entente.reference.agreements.Ending;
import org.entente.reference.agreements.Signature;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Drawing an agreement up, changing its terms, signing it and ending a part in it. */
@Controller
@RequestMapping("/missions/{mission}/agreements")
class AgreementDeeds {

  private final AgreementDesk desk;
  private final Agreements agreements;
  private final Labels labels;

  AgreementDeeds(AgreementDesk desk, Agreements agreements, Labels labels) {
    this.desk = desk;
    this.agreements = agreements;
    this.labels = labels;
  }

  @GetMapping("/new")
  @Needs({Role.COORDINATE, Role.ADMINISTER})
  String blank(Visit visit, Words words, Model page) {
    return show(Optional.empty(), AgreementForm.blank(), Faults.none(), visit, words, page);
  }

  @PostMapping
  @Needs({Role.COORDINATE, Role.ADMINISTER})
  String drawUp(
      @RequestParam MultiValueMap<String, String> typed, Visit visit, Words words, Model page) {
    var form = AgreementForm.read(typed);
    try {
      var owner = visit.membership().party();
      var terms = form.terms();
      var label = form.label(owner);
      var act = desk.act("agreement drawn up", visit);
      return toPage(agreements.drawUp(terms, label, owner, act, visit.audience()), visit);
    } catch (Refused refused) {
      var faults = AgreementForm.faults(refused, words);
      return show(Optional.empty(), form, faults, visit, words, page);
    }
  }

  @GetMapping("/{id}/edit")
  @Needs({Role.COORDINATE, Role.ADMINISTER})
  String edit(@PathVariable String id, Visit visit, Words words, Model page) {
    var agreement = getOwn(id, visit);
    var form = AgreementForm.of(agreement.deed().terms(), labels.get(agreement.label()));
    return show(Optional.of(agreement), form, Faults.none(), visit, words, page);
  }

  @PostMapping("/{id}/edit")
  @Needs({Role.COORDINATE, Role.ADMINISTER})
  String change(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Visit visit,
      Words words,
      Model page) {
    var agreement = getOwn(id, visit);
    var form = AgreementForm.read(typed);
    try {
      var terms = form.terms();
      var label = form.label(agreement.owner());
      var act = desk.act("terms changed", visit);
      var by = visit.membership().party();
      agreements.change(agreement.id(), terms, label, by, act, visit.audience());
      return toPage(agreement, visit);
    } catch (Refused refused) {
      var faults = AgreementForm.faults(refused, words);
      return show(Optional.of(agreement), form, faults, visit, words, page);
    }
  }

  @PostMapping("/{id}/sign")
  @Needs({Role.COORDINATE, Role.ADMINISTER})
  String sign(@PathVariable String id, @RequestParam(defaultValue = "0") int edition, Visit visit) {
    var agreement = desk.get(id, visit);
    var act = desk.act("signed", visit);
    var signature = new Signature(visit.membership().party(), act.actor(), act.at(), edition);
    agreements.sign(agreement.id(), signature, act, visit.audience());
    return toPage(agreement, visit);
  }

  @PostMapping("/{id}/end")
  @Needs({Role.COORDINATE, Role.ADMINISTER})
  String end(@PathVariable String id, @RequestParam(defaultValue = "") String reason, Visit visit) {
    var agreement = desk.get(id, visit);
    var act = desk.act("part ended", visit);
    var ending = new Ending(visit.membership().party(), act.actor(), act.at(), reason);
    agreements.end(agreement.id(), ending, act, visit.audience());
    return toPage(agreement, visit);
  }

  private Agreement getOwn(String id, Visit visit) {
    var agreement = desk.get(id, visit);
    if (!agreement.owner().equals(visit.membership().party())) {
      throw new Refused(new AgreementProblem.AgreementOfAnother(id));
    }
    return agreement;
  }

  private String show(
      Optional<Agreement> agreement,
      AgreementForm form,
      Faults faults,
      Visit visit,
      Words words,
      Model page) {
    page.addAttribute("agreement", agreement.map(each -> desk.view(each, visit, words)));
    page.addAttribute("form", form);
    page.addAttribute("faults", faults);
    page.addAttribute("offer", desk.offer(visit, words));
    return "reference/agreements/web/form";
  }

  private static String toPage(Agreement agreement, Visit visit) {
    var brief = Ids.brief(agreement.id());
    return "redirect:/missions/" + visit.missionCode() + "/agreements/" + brief;
  }
}
