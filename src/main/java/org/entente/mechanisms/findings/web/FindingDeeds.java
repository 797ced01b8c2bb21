package org.entente.mechanisms.findings.web;

import java.time.InstantSource;
import java.util.Optional;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.history.Act;
import org.entente.ground.problem.Refused;
import org.entente.mechanisms.findings.Care;
import org.entente.mechanisms.findings.Care.Note;
import org.entente.mechanisms.findings.Care.State;
import org.entente.mechanisms.findings.Finding;
import org.entente.mechanisms.findings.FindingProblem;
import org.entente.mechanisms.findings.Findings;
import org.entente.reference.missions.Moments;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Seeing to a finding: who coordinates, of any; who reports, of what concerns the own organisation.
 */
@Controller
@RequestMapping("/missions/{mission}/findings/{id}")
class FindingDeeds {

  private final Findings findings;
  private final FindingDesk desk;
  private final InstantSource clock;

  FindingDeeds(Findings findings, FindingDesk desk, InstantSource clock) {
    this.findings = findings;
    this.desk = desk;
    this.clock = clock;
  }

  static boolean mayAct(Finding finding, Visit visit) {
    var part = visit.membership();
    return visit.asWhom().isEmpty()
        && (part.may(Role.COORDINATE) || (part.may(Role.REPORT) && finding.concerns(part.party())));
  }

  /** The reader takes it on, for the own organisation. */
  @PostMapping("/take")
  @Needs({Role.COORDINATE, Role.REPORT})
  String take(@PathVariable String id, Visit visit) {
    var finding = toChange(id, visit);
    var person = Optional.of(visit.person().name());
    var care = finding.care().takenBy(visit.membership().party(), person, finding.care().due());
    return record(finding, care, "finding taken on", visit);
  }

  /** Gives it to a party, until a day. */
  @PostMapping("/assign")
  @Needs({Role.COORDINATE, Role.REPORT})
  String assign(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String party,
      @RequestParam(defaultValue = "") String due,
      Visit visit) {
    var finding = toChange(id, visit);
    var care = finding.care();
    var given = desk.given(party, finding, visit).or(care::party);
    var whom = given.equals(care.party()) ? care.person() : Optional.<String>empty();
    var taker = given.orElse(visit.membership().party());
    return record(finding, care.takenBy(taker, whom, Moments.day(due)), "finding given", visit);
  }

  @PostMapping("/note")
  @Needs({Role.COORDINATE, Role.REPORT})
  String note(@PathVariable String id, @RequestParam(defaultValue = "") String note, Visit visit) {
    var finding = toChange(id, visit);
    if (note.isBlank()) {
      throw new Refused(new FindingProblem.FindingReasonMissing());
    }
    var said = new Note(visit.person().name(), clock.instant(), note.strip());
    return record(finding, finding.care().noted(said), "note on a finding", visit);
  }

  /** Closes it: {@code as} is resolved or dismissed. */
  @PostMapping("/close")
  @Needs({Role.COORDINATE, Role.REPORT})
  String close(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String as,
      @RequestParam(defaultValue = "") String reason,
      Visit visit) {
    var finding = toChange(id, visit);
    var ending =
        State.of(as)
            .filter(state -> state == State.RESOLVED || state == State.DISMISSED)
            .orElseThrow(() -> new Refused(new FindingProblem.FindingEndingUnknown(as)));
    if (reason.isBlank()) {
      throw new Refused(new FindingProblem.FindingReasonMissing());
    }
    return record(finding, finding.care().closed(ending, reason.strip()), "finding " + as, visit);
  }

  @PostMapping("/reopen")
  @Needs({Role.COORDINATE, Role.REPORT})
  String reopen(@PathVariable String id, Visit visit) {
    var finding = toChange(id, visit);
    return record(finding, finding.care().reopened(), "finding opened again", visit);
  }

  private Finding toChange(String id, Visit visit) {
    var finding = desk.get(id, visit.audience());
    if (!mayAct(finding, visit)) {
      throw new Refused(new FindingProblem.FindingOfOthers(id));
    }
    return finding;
  }

  private String record(Finding finding, Care care, String reason, Visit visit) {
    var mission = visit.audience().mission();
    var act = Act.of(mission, visit.person().signInName(), reason, clock.instant());
    findings.record(finding, care, act);
    return "redirect:/missions/" + visit.missionCode() + "/findings/" + finding.id().brief();
  }
}
