package org.entente.reference.agreements.web;

import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.shell.Words;
import org.entente.reference.partners.LabelWords;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The register of agreements on screen: the list, and a page for each. */
@Controller
@RequestMapping("/missions/{mission}/agreements")
class AgreementPages {

  private final AgreementDesk desk;
  private final LabelWords labelWords;

  AgreementPages(AgreementDesk desk, LabelWords labelWords) {
    this.desk = desk;
    this.labelWords = labelWords;
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
}
