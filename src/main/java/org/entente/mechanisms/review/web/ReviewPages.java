package org.entente.mechanisms.review.web;

import java.util.List;
import java.util.Optional;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.jobs.Jobs;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Gate;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.parts.CsvFile;
import org.entente.mechanisms.review.ReviewProblem;
import org.entente.mechanisms.review.judging.ExampleLine;
import org.entente.mechanisms.review.judging.ExampleTable;
import org.entente.mechanisms.review.judging.Examples;
import org.entente.mechanisms.review.judging.Examples.Example;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The queue of pairs to judge, one card after another, and all judgements as files. */
@Controller
@RequestMapping("/missions/{mission}")
class ReviewPages {

  private final ReviewDesk desk;
  private final Examples examples;
  private final Jobs jobs;
  private final Gate gate;

  ReviewPages(ReviewDesk desk, Examples examples, Jobs jobs, Gate gate) {
    this.desk = desk;
    this.examples = examples;
    this.jobs = jobs;
    this.gate = gate;
  }

  @GetMapping("/review")
  @Needs({Role.COORDINATE, Role.REPORT})
  String overview(Visit visit, Words words, Model page) {
    var reviewer = ReviewDesk.reviewer(visit);
    var mission = visit.audience().mission();
    page.addAttribute("overview", desk.overview(reviewer, words.language().locale()));
    page.addAttribute("coordinates", reviewer.coordinates());
    page.addAttribute(
        "proposing",
        jobs.findAbout(mission.value(), mission).filter(job -> !job.ended()).isPresent());
    return "mechanisms/review/web/overview";
  }

  @GetMapping("/review/pairs/{id}")
  @Needs({Role.COORDINATE, Role.REPORT})
  String one(@PathVariable String id, Visit visit, Words words, Model page) {
    var reviewer = ReviewDesk.reviewer(visit);
    var view = desk.find(ReviewDesk.id(id), reviewer, words.language().locale());
    if (view.isEmpty()) {
      throw new Refused(new ReviewProblem.NoSuchPair(id));
    }
    page.addAttribute("view", view);
    page.addAttribute("notice", Optional.empty());
    return "mechanisms/review/web/next";
  }

  @GetMapping("/review.csv")
  @Needs({Role.COORDINATE, Role.AUDIT})
  ResponseEntity<byte[]> csv(Audience audience, Words words) {
    var table = new ExampleTable(list(audience, words));
    var attached = ContentDisposition.attachment().filename("judgements.csv").build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, attached.toString())
        .contentType(MediaType.parseMediaType(CsvFile.MEDIA_TYPE))
        .body(new CsvFile(table.head(), table.rows()).bytes());
  }

  @GetMapping("/review.json")
  @Needs({Role.COORDINATE, Role.AUDIT})
  @ResponseBody
  List<ExampleLine> json(Audience audience, Words words) {
    return list(audience, words).stream().map(ExampleLine::of).toList();
  }

  private List<Example> list(Audience audience, Words words) {
    var all = examples.list(audience, words.language().locale());
    return gate.release(Optional.of(audience), all);
  }
}
