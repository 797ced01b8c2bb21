package org.entente.mechanisms.reporting.web;

import java.time.InstantSource;
import java.util.Optional;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.history.Act;
import org.entente.ground.releasability.label.Label;
import org.entente.ground.shell.Faults;
import org.entente.ground.shell.Words;
import org.entente.mechanisms.reporting.Expectation;
import org.entente.mechanisms.reporting.Expectations;
import org.entente.reference.missions.Missions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writing the lines of the calendar: who coordinates says who owes what by when. */
@Controller
@RequestMapping("/missions/{mission}/reports/lines")
class LineDeeds {

  private static final String LEVEL = "restricted";

  private final Expectations expectations;
  private final ReportingDesk desk;
  private final Missions missions;
  private final InstantSource clock;

  LineDeeds(Expectations expectations, ReportingDesk desk, Missions missions, InstantSource clock) {
    this.expectations = expectations;
    this.desk = desk;
    this.missions = missions;
    this.clock = clock;
  }

  @GetMapping("/new")
  @Needs(Role.COORDINATE)
  String form(Visit visit, Words words, Model page) {
    var today = missions.today(missions.find(visit.audience()).orElseThrow());
    return show(Optional.empty(), LineForm.blank(today), Faults.none(), visit, words, page);
  }

  @PostMapping
  @Needs(Role.COORDINATE)
  String add(
      @RequestParam MultiValueMap<String, String> form, Visit visit, Words words, Model page) {
    return record(Optional.empty(), LineForm.read(form), visit, words, page);
  }

  @GetMapping("/{id}")
  @Needs(Role.READ)
  String one(@PathVariable String id, Visit visit, Words words, Model page) {
    var line = desk.get(id, visit);
    return show(Optional.of(line), LineForm.of(line.owed()), Faults.none(), visit, words, page);
  }

  @PostMapping("/{id}")
  @Needs(Role.COORDINATE)
  String change(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> form,
      Visit visit,
      Words words,
      Model page) {
    return record(Optional.of(desk.get(id, visit)), LineForm.read(form), visit, words, page);
  }

  @PostMapping("/{id}/undo")
  @Needs(Role.COORDINATE)
  String takeBack(@PathVariable String id, Visit visit) {
    expectations.takeBack(desk.get(id, visit), act("undo", visit), visit.audience());
    return toCalendar(visit);
  }

  private String record(
      Optional<Expectation> line, LineForm form, Visit visit, Words words, Model page) {
    var faults = form.faults(desk.offer(visit, words), words);
    if (faults.any()) {
      return show(line, form, faults, visit, words, page);
    }
    var act = expectations.batched(act("expected reports", visit));
    line.ifPresentOrElse(
        known -> expectations.record(known.saying(form.owed()), act),
        () -> expectations.add(form.owed(), label(visit), act));
    return toCalendar(visit);
  }

  /** The mission itself owns the calendar, so that whoever coordinates may go on with it. */
  private static Label label(Visit visit) {
    return Label.of(LEVEL, visit.audience().mission().itself());
  }

  private Act act(String reason, Visit visit) {
    var mission = visit.audience().mission();
    return Act.of(mission, visit.person().signInName(), reason, clock.instant());
  }

  private String show(
      Optional<Expectation> line,
      LineForm form,
      Faults faults,
      Visit visit,
      Words words,
      Model page) {
    page.addAttribute("line", line);
    page.addAttribute("form", form);
    page.addAttribute("faults", faults);
    page.addAttribute("offer", desk.offer(visit, words));
    page.addAttribute("mayEdit", visit.membership().may(Role.COORDINATE));
    return "mechanisms/reporting/web/line";
  }

  private static String toCalendar(Visit visit) {
    return "redirect:/missions/" + visit.missionCode() + "/reports";
  }
}
