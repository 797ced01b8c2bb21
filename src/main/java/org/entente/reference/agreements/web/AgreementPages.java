package org.entente.reference.agreements.web;

import java.util.Optional;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.history.History;
import org.entente.ground.identity.RecordRef;
import org.entente.ground.releasability.Gate;
import org.entente.ground.shell.Words;
import org.entente.reference.agreements.Agreements;
import org.entente.reference.partners.LabelWords;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The register of agreements on screen: the list, and a page for each with its history. */
@Controller
@RequestMapping("/missions/{mission}/agreements")
class AgreementPages {

  private final AgreementDesk desk;
  private final History history;
  private final LabelWords labelWords;
  private final Gate gate;

  AgreementPages(AgreementDesk desk, History history, LabelWords labelWords, Gate gate) {
    this.desk = desk;
    this.history = history;
    this.labelWords = labelWords;
    this.gate = gate;
  }

  @GetMapping
  @Needs(Role.READ)
  String list(Visit visit, Words words, Model page) {
    page.addAttribute("agreements", desk.list(visit, words));
    return "reference/agreements/web/agreements";
  }

  @GetMapping("/{id}")
  @Needs(Role.READ)
  String one(@PathVariable String id, Visit visit, Words words, Model page) {
    var agreement = desk.get(id, visit);
    page.addAttribute("view", desk.view(agreement, visit, words));
    page.addAttribute("label", labelWords.say(agreement.label(), visit.audience(), words));
    return "reference/agreements/web/agreement";
  }

  @GetMapping("/{id}/history")
  @Needs({Role.READ, Role.AUDIT})
  String history(@PathVariable String id, Visit visit, Words words, Model page) {
    var agreement = desk.get(id, visit);
    var audience = visit.audience();
    var record = new RecordRef(audience.mission(), Agreements.AGREEMENT, agreement.id());
    page.addAttribute("view", desk.view(agreement, visit, words));
    page.addAttribute(
        "revisions", gate.release(Optional.of(audience), history.listOf(record, audience)));
    return "reference/agreements/web/history";
  }
}
