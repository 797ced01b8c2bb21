package org.entente.mechanisms.intake.web.check;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.identity.Ids;
import org.entente.ground.jobs.Jobs;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.ImportJobs;
import org.entente.mechanisms.intake.Imports;
import org.entente.mechanisms.intake.instructions.Instructions;
import org.entente.mechanisms.intake.instructions.Instructions.Repair;
import org.entente.mechanisms.intake.web.ImportDesk;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Mending all rows alike, leaving rows out, and taking both back; the file is then read anew. */
@Controller
@RequestMapping("/missions/{mission}/imports/{id}")
class CheckDeeds {

  private final Imports imports;
  private final ImportDesk desk;
  private final Jobs jobs;

  CheckDeeds(Imports imports, ImportDesk desk, Jobs jobs) {
    this.imports = imports;
    this.desk = desk;
    this.jobs = jobs;
  }

  @PostMapping("/repairs")
  @Needs({Role.REPORT, Role.COORDINATE})
  String repair(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String issue,
      @RequestParam(defaultValue = "") String column,
      @RequestParam(defaultValue = "") String value,
      @RequestParam(defaultValue = "") String deed,
      Visit visit) {
    var given = desk.getToActOn(id, visit);
    return deed(deed)
        .map(asked -> new Repair(issue, column, value, asked))
        .map(
            asked -> instruct(given, "check", it -> it.repairing(with(it.repairs(), asked)), visit))
        .orElseGet(() -> to(given, "check", visit));
  }

  @PostMapping("/repairs/undo")
  @Needs({Role.REPORT, Role.COORDINATE})
  String takeRepairBack(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String issue,
      @RequestParam(defaultValue = "") String column,
      @RequestParam(defaultValue = "") String value,
      @RequestParam(defaultValue = "") String deed,
      Visit visit) {
    var given = desk.getToActOn(id, visit);
    return deed(deed)
        .map(asked -> new Repair(issue, column, value, asked))
        .map(
            asked ->
                instruct(given, "check", it -> it.repairing(without(it.repairs(), asked)), visit))
        .orElseGet(() -> to(given, "check", visit));
  }

  @PostMapping("/rows/leave-out")
  @Needs({Role.REPORT, Role.COORDINATE})
  String leaveOut(@PathVariable String id, @RequestParam(defaultValue = "0") int row, Visit visit) {
    var given = desk.getToActOn(id, visit);
    return instruct(given, "rows", it -> it.leavingOut(with(it.leftOut(), row)), visit);
  }

  @PostMapping("/rows/take-back")
  @Needs({Role.REPORT, Role.COORDINATE})
  String takeRowBack(
      @PathVariable String id, @RequestParam(defaultValue = "0") int row, Visit visit) {
    var given = desk.getToActOn(id, visit);
    return instruct(given, "rows", it -> it.leavingOut(without(it.leftOut(), row)), visit);
  }

  private String instruct(
      Import given, String page, UnaryOperator<Instructions> decided, Visit visit) {
    imports.instruct(given, decided.apply(given.instructions()));
    jobs.ask(given.mission(), ImportJobs.PREVIEW, given.id().value(), visit.person().signInName());
    return to(given, page, visit);
  }

  private static Optional<Repair.Deed> deed(String name) {
    return Stream.of(Repair.Deed.values()).filter(each -> each.name().equals(name)).findFirst();
  }

  private static <T> Set<T> with(Set<T> all, T one) {
    var more = new HashSet<>(all);
    more.add(one);
    return more;
  }

  private static <T> Set<T> without(Set<T> all, T one) {
    var fewer = new HashSet<>(all);
    fewer.remove(one);
    return fewer;
  }

  private static String to(Import given, String page, Visit visit) {
    var brief = Ids.brief(given.id().value());
    return "redirect:/missions/" + visit.missionCode() + "/imports/" + brief + "/" + page;
  }
}
