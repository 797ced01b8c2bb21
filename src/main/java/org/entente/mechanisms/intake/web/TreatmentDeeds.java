package org.entente.mechanisms.intake.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.identity.Ids;
import org.entente.ground.jobs.Jobs;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.ImportJobs;
import org.entente.mechanisms.intake.Imports;
import org.entente.mechanisms.intake.Receipt;
import org.entente.mechanisms.intake.instructions.Instructions.Treatment;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Deciding what becomes of cells about persons, before anything of a file is kept. */
@Controller
@RequestMapping("/missions/{mission}/imports/{id}/personal")
class TreatmentDeeds {

  private final Imports imports;
  private final ImportDesk desk;
  private final Jobs jobs;

  TreatmentDeeds(Imports imports, ImportDesk desk, Jobs jobs) {
    this.imports = imports;
    this.desk = desk;
    this.jobs = jobs;
  }

  @PostMapping
  @Needs({Role.REPORT, Role.COORDINATE})
  String decide(
      @PathVariable String id, @RequestParam MultiValueMap<String, String> form, Visit visit) {
    var given = desk.getToActOn(id, visit);
    var actor = visit.person().signInName();
    var treated = imports.treat(given, decisions(given, form), actor);
    jobs.ask(treated.mission(), ImportJobs.PREVIEW, treated.id().value(), actor);
    return "redirect:/missions/%s/imports/%s"
        .formatted(visit.missionCode(), Ids.brief(treated.id().value()));
  }

  /**
   * By the name that the cells of a column are kept under; what is no treatment decides nothing.
   */
  private static Map<String, Treatment> decisions(
      Import given, MultiValueMap<String, String> form) {
    var decided = new LinkedHashMap<String, Treatment>();
    for (var line : given.course().receipt().map(Receipt::personalData).orElse(List.of())) {
      Optional.ofNullable(form.getFirst("column-" + line.column()))
          .flatMap(TreatmentDeeds::treatment)
          .ifPresent(treatment -> decided.put(line.name(), treatment));
    }
    return decided;
  }

  private static Optional<Treatment> treatment(String word) {
    return Arrays.stream(Treatment.values())
        .filter(treatment -> treatment.name().equalsIgnoreCase(word))
        .findFirst();
  }
}
