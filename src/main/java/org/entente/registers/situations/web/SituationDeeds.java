package org.entente.registers.situations.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.history.Act;
import org.entente.ground.identity.Ids;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.label.Label;
import org.entente.ground.shell.Faults;
import org.entente.ground.shell.Words;
import org.entente.reference.missions.Missions;
import org.entente.registers.situations.Situation;
import org.entente.registers.situations.SituationProblem;
import org.entente.registers.situations.Situations;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writing situation reports, and freezing them. */
@Controller
@RequestMapping("/missions/{mission}/situations")
class SituationDeeds {

  private static final String LEVEL = "restricted";

  private final Situations situations;
  private final SituationDesk desk;
  private final Missions missions;
  private final InstantSource clock;

  SituationDeeds(
      Situations situations, SituationDesk desk, Missions missions, InstantSource clock) {
    this.situations = situations;
    this.desk = desk;
    this.missions = missions;
    this.clock = clock;
  }

  @GetMapping("/new")
  @Needs({Role.REPORT, Role.COORDINATE})
  String form(Visit visit, Words words, Model page) {
    var number = desk.list(visit).size() + 1;
    var title = words.say("situations.title.number", "number", number);
    var form = SituationForm.blank(title, today(visit));
    return show(Optional.empty(), form, Faults.none(), page);
  }

  @PostMapping
  @Needs({Role.REPORT, Role.COORDINATE})
  String begin(
      @RequestParam MultiValueMap<String, String> written, Visit visit, Words words, Model page) {
    var form = SituationForm.read(written);
    var faults = form.faults(today(visit), words);
    if (faults.any()) {
      return show(Optional.empty(), form, faults, page);
    }
    var label = Label.of(LEVEL, visit.audience().party());
    return to(situations.begin(form.content(), label, act("situation report", visit)), visit);
  }

  @GetMapping("/{id}/edit")
  @Needs({Role.REPORT, Role.COORDINATE})
  String edit(@PathVariable String id, Visit visit, Model page) {
    var report = writable(id, visit);
    return show(Optional.of(report), SituationForm.of(report.content()), Faults.none(), page);
  }

  @PostMapping("/{id}/edit")
  @Needs({Role.REPORT, Role.COORDINATE})
  String change(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> written,
      Visit visit,
      Words words,
      Model page) {
    var report = writable(id, visit);
    var form = SituationForm.read(written);
    var faults = form.faults(today(visit), words);
    if (faults.any()) {
      return show(Optional.of(report), form, faults, page);
    }
    situations.change(report, form.content(), act("situation report", visit));
    return to(report, visit);
  }

  /** Keeps it for good. */
  @PostMapping("/{id}/freeze")
  @Needs({Role.REPORT, Role.COORDINATE})
  String freeze(@PathVariable String id, Visit visit) {
    var report = writable(id, visit);
    return to(situations.freeze(report, act("frozen", visit), visit.audience()), visit);
  }

  private Situation writable(String id, Visit visit) {
    var report = desk.get(id, visit);
    if (report.isFrozen()) {
      throw new Refused(new SituationProblem.SituationFrozen(report.content().title()));
    }
    if (!desk.mayEdit(report, visit)) {
      throw new Refused(new SituationProblem.NotYoursToWrite(report.content().title()));
    }
    return report;
  }

  private LocalDate today(Visit visit) {
    return missions.today(missions.find(visit.audience()).orElseThrow());
  }

  private Act act(String reason, Visit visit) {
    var mission = visit.audience().mission();
    return Act.of(mission, visit.person().signInName(), reason, clock.instant());
  }

  private static String show(
      Optional<Situation> report, SituationForm form, Faults faults, Model page) {
    page.addAttribute("report", report);
    page.addAttribute("form", form);
    page.addAttribute("faults", faults);
    return "registers/situations/web/form";
  }

  private static String to(Situation report, Visit visit) {
    var brief = Ids.brief(report.id().value());
    return "redirect:/missions/" + visit.missionCode() + "/situations/" + brief;
  }
}
