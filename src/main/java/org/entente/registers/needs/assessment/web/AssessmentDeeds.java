package org.entente.registers.needs.assessment.web;

import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.history.Act;
import org.entente.ground.identity.Ids;
import org.entente.ground.problem.Problem;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.ground.shell.Faults;
import org.entente.ground.shell.Faults.Fault;
import org.entente.ground.shell.Words;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.inlets.FileNames;
import org.entente.mechanisms.intake.inlets.UploadLimit;
import org.entente.reference.partners.labelling.LabelOffer;
import org.entente.reference.partners.labelling.Labelling;
import org.entente.registers.needs.NeedProblem;
import org.entente.registers.needs.assessment.Assessment;
import org.entente.registers.needs.assessment.AssessmentImport;
import org.entente.registers.needs.assessment.AssessmentReceipt;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Giving the file of an assessment. The answer is its receipt: sent again, the same file changes
 * nothing, so that nothing has to be kept to show it.
 */
@Controller
@RequestMapping("/missions/{mission}/needs/assessments")
class AssessmentDeeds {

  private final AssessmentImport assessments;
  private final Audiences audiences;
  private final Labels labels;
  private final Labelling labelling;
  private final UploadLimit limit;
  private final InstantSource clock;

  AssessmentDeeds(
      AssessmentImport assessments,
      Audiences audiences,
      Labels labels,
      Labelling labelling,
      UploadLimit limit,
      InstantSource clock) {
    this.assessments = assessments;
    this.audiences = audiences;
    this.labels = labels;
    this.labelling = labelling;
    this.limit = limit;
    this.clock = clock;
  }

  @GetMapping("/new")
  @Needs(Role.REPORT)
  String form(Visit visit, Words words, Model page) {
    return show(AssessmentForm.blank(), Faults.none(), visit, words, page);
  }

  @PostMapping
  @Needs(Role.REPORT)
  String take(
      @RequestParam MultiValueMap<String, String> written,
      @RequestParam Optional<MultipartFile> file,
      Visit visit,
      Words words,
      Model page)
      throws IOException {
    var form = AssessmentForm.read(written);
    var offer = labelling.offer(visit.audience(), words);
    var sent = file.filter(it -> !it.isEmpty());
    var faults = form.faults(sent.isPresent(), offer, words);
    if (faults.any()) {
      return show(form, faults, visit, words, page);
    }
    try {
      return receive(sent.orElseThrow(), form, offer, visit, page);
    } catch (Refused refused) {
      return show(form, of(refused, words), visit, words, page);
    }
  }

  /** What the file is refused for stands beside the field that can mend it. */
  private static Faults of(Refused refused, Words words) {
    Problem problem = refused.problem();
    var field = problem instanceof NeedProblem.NoSuchFigureSheet ? "sheet" : "file";
    var why = words.say("problem." + problem.code(), problem.facts());
    return new Faults(List.of(new Fault(field, why)));
  }

  private String receive(
      MultipartFile sent, AssessmentForm form, LabelOffer offer, Visit visit, Model page)
      throws IOException {
    var owner = visit.membership().party();
    var said = form.said(owner, offer, labels);
    var kept = Files.createTempFile("assessment-", "");
    try {
      sent.transferTo(kept);
      var file = new ReportFile(kept, FileNames.plain(sent.getOriginalFilename()));
      page.addAttribute("receipt", taken(file, said, visit));
      page.addAttribute("file", file.name());
      page.addAttribute("form", form);
      return "registers/needs/assessment/web/received";
    } finally {
      Files.deleteIfExists(kept);
    }
  }

  private AssessmentReceipt taken(ReportFile file, Assessment said, Visit visit) {
    var mission = visit.audience().mission();
    var act = Act.of(mission, visit.person().signInName(), "needs", clock.instant());
    var owner = audiences.asOwner(said.owner(), mission);
    return Scope.of(owner, () -> assessments.take(file, said, act, owner));
  }

  private String show(AssessmentForm form, Faults faults, Visit visit, Words words, Model page) {
    page.addAttribute("form", form);
    page.addAttribute("faults", faults);
    page.addAttribute("offer", labelling.offer(visit.audience(), words));
    page.addAttribute("owner", Ids.brief(visit.membership().party().value()));
    page.addAttribute("mostMegabytes", limit.megabytes());
    return "registers/needs/assessment/web/new";
  }
}
