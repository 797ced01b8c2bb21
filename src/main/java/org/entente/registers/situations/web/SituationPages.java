package org.entente.registers.situations.web;

import java.util.Map;
import java.util.TreeMap;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.shell.Words;
import org.entente.registers.situations.Difference;
import org.entente.registers.situations.Sections;
import org.entente.registers.situations.Situation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Situation reports: which there are, and one as it stands. */
@Controller
@RequestMapping("/missions/{mission}/situations")
class SituationPages {

  private final SituationDesk desk;
  private final Sections sections;

  SituationPages(SituationDesk desk, Sections sections) {
    this.desk = desk;
    this.sections = sections;
  }

  @GetMapping
  @Needs(Role.READ)
  String list(Visit visit, Model page) {
    page.addAttribute("reports", desk.list(visit));
    page.addAttribute(
        "mayBegin", visit.membership().may(Role.REPORT) || visit.membership().may(Role.COORDINATE));
    return "registers/situations/web/list";
  }

  @GetMapping("/{id}")
  @Needs(Role.READ)
  String one(@PathVariable String id, Visit visit, Words words, Model page) {
    var report = desk.get(id, visit);
    var said = desk.sections(report, visit, words);
    var last = desk.last(report, visit);
    page.addAttribute("report", report);
    page.addAttribute("about", desk.about(report, visit, words));
    page.addAttribute("label", desk.label(report, visit, words));
    page.addAttribute("sections", said);
    page.addAttribute("last", last.map(Situation::content).map(Situation.Content::title));
    page.addAttribute(
        "sinceLast",
        last.map(before -> Difference.between(desk.sections(before, visit, words), said)));
    page.addAttribute("sinceFrozen", desk.changedSince(report, visit, words));
    page.addAttribute("languages", languages());
    page.addAttribute("mayEdit", desk.mayEdit(report, visit));
    return "registers/situations/web/one";
  }

  /** Each language in its own words, by its code. */
  private Map<String, String> languages() {
    var names = new TreeMap<String, String>();
    sections.languages().forEach((code, language) -> names.put(code, language.ownName()));
    return names;
  }
}
