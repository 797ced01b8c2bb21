package org.entente.mechanisms.intake.web.jobs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.jobs.Job;
import org.entente.ground.jobs.Jobs;
import org.entente.ground.releasability.Gate;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.Imports;
import org.entente.mechanisms.intake.web.ImportDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The long work of imports: what waits and runs, for whom, how far it is; open work first. */
@Controller
@RequestMapping("/missions/{mission}")
class JobPages {

  private static final int NEWEST = 100;

  private final Jobs jobs;
  private final Imports imports;
  private final ImportDesk desk;
  private final Gate gate;

  JobPages(Jobs jobs, Imports imports, ImportDesk desk, Gate gate) {
    this.jobs = jobs;
    this.imports = imports;
    this.desk = desk;
    this.gate = gate;
  }

  @GetMapping("/jobs")
  @Needs(Role.READ)
  String list(Visit visit, Model page) {
    page.addAttribute("jobs", lines(visit));
    return "mechanisms/intake/web/jobs/jobs";
  }

  @GetMapping("/jobs.json")
  @Needs(Role.READ)
  @ResponseBody
  List<Map<String, Object>> json(Visit visit) {
    return lines(visit).stream().map(JobLine::document).toList();
  }

  /** Only jobs about imports that the reader may know. */
  private List<JobLine> lines(Visit visit) {
    var audience = visit.audience();
    var newest = jobs.list(audience.mission(), NEWEST);
    var about = newest.stream().map(job -> job.order().about()).distinct().toList();
    var known =
        gate.release(Optional.of(audience), imports.listOf(about, audience)).stream()
            .collect(Collectors.toMap(each -> each.id().value(), each -> each));
    return newest.stream().flatMap(job -> line(job, known, visit).stream()).toList();
  }

  private Optional<JobLine> line(Job job, Map<UUID, Import> known, Visit visit) {
    return Optional.ofNullable(known.get(job.order().about()))
        .map(about -> new JobLine(job, about, desk.mayActOn(about, visit)));
  }
}
