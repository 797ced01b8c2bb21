package org.entente.mechanisms.intake.sources.web;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.history.Act;
import org.entente.ground.identity.Ids;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Gate;
import org.entente.ground.releasability.Scope;
import org.entente.ground.shell.Faults;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.parts.CsvFile;
import org.entente.mechanisms.intake.ImportProblem;
import org.entente.mechanisms.intake.sources.Source;
import org.entente.mechanisms.intake.sources.SourceProblem;
import org.entente.mechanisms.intake.sources.Sources;
import org.entente.reference.partners.Partners;
import org.entente.reference.partners.Party;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The sources of reports: who sends what under which terms, asked once and changed here. */
@Controller
@RequestMapping("/missions/{mission}")
class SourcePages {

  private final Sources sources;
  private final Partners partners;
  private final Audiences audiences;
  private final Gate gate;
  private final InstantSource clock;

  SourcePages(
      Sources sources, Partners partners, Audiences audiences, Gate gate, InstantSource clock) {
    this.sources = sources;
    this.partners = partners;
    this.audiences = audiences;
    this.gate = gate;
    this.clock = clock;
  }

  @GetMapping("/sources")
  @Needs(Role.READ)
  String list(Audience audience, Words words, Model page) {
    page.addAttribute("sources", lines(sources.list(audience), audience, words));
    return "mechanisms/intake/sources/web/list";
  }

  @GetMapping("/sources.csv")
  @Needs(Role.READ)
  ResponseEntity<byte[]> csv(Audience audience, Words words) {
    var rows =
        lines(sources.list(audience), audience, words).stream().map(SourceLine::cells).toList();
    var attached = ContentDisposition.attachment().filename("sources.csv").build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, attached.toString())
        .contentType(MediaType.parseMediaType(CsvFile.MEDIA_TYPE))
        .body(new CsvFile(SourceLine.HEAD, rows).bytes());
  }

  @GetMapping("/sources.json")
  @Needs(Role.READ)
  @ResponseBody
  List<Map<String, Object>> json(Audience audience, Words words) {
    return lines(sources.list(audience), audience, words).stream()
        .map(SourceLine::document)
        .toList();
  }

  private List<SourceLine> lines(List<Source> of, Audience audience, Words words) {
    var all = gate.release(Optional.of(audience), of);
    var locale = words.language().locale();
    var names =
        partners.listOf(all.stream().map(Source::partner).distinct().toList(), audience).stream()
            .collect(Collectors.toMap(Party::id, party -> party.nameIn(locale)));
    return all.stream()
        .map(source -> new SourceLine(source, names.getOrDefault(source.partner(), "")))
        .toList();
  }

  @GetMapping("/sources/{id}")
  @Needs(Role.READ)
  String one(@PathVariable String id, Visit visit, Words words, Model page) {
    var source = get(id, visit);
    return show(source, SourceForm.of(source), Faults.none(), visit, words, page);
  }

  @PostMapping("/sources/{id}")
  @Needs({Role.REPORT, Role.COORDINATE})
  String change(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> form,
      Visit visit,
      Words words,
      Model page) {
    var source = get(id, visit);
    if (!mayActFor(source, visit)) {
      throw new Refused(new ImportProblem.ReportOfAnother(Ids.brief(source.partner().value())));
    }
    var filled = SourceForm.read(form, source);
    var faults = filled.faults(words);
    if (faults.any()) {
      return show(source, filled, faults, visit, words, page);
    }
    change(source, filled, visit);
    return "redirect:/missions/" + visit.missionCode() + "/sources";
  }

  /** As its owner, who reads all that the terms reach back to. */
  private void change(Source source, SourceForm filled, Visit visit) {
    var mission = visit.audience().mission();
    var owner = audiences.asOwner(source.partner(), mission);
    var act = Act.of(mission, visit.person().signInName(), "source", clock.instant());
    Scope.run(owner, () -> sources.change(source, filled.said(source), act, owner));
  }

  private Source get(String written, Visit visit) {
    var found =
        Ids.read(written)
            .map(Source.Id::new)
            .flatMap(id -> sources.find(id, visit.audience()))
            .orElseThrow(() -> new Refused(new SourceProblem.NoSuchSource(written)));
    return gate.release(Optional.of(visit.audience()), found);
  }

  private static boolean mayActFor(Source source, Visit visit) {
    var part = visit.membership();
    return part.may(Role.COORDINATE)
        || (part.may(Role.REPORT) && part.party().equals(source.partner()));
  }

  private String show(
      Source source, SourceForm form, Faults faults, Visit visit, Words words, Model page) {
    var audience = visit.audience();
    page.addAttribute("line", lines(List.of(source), audience, words).getFirst());
    page.addAttribute("form", form);
    page.addAttribute("faults", faults);
    page.addAttribute("mayChange", mayActFor(source, visit));
    return "mechanisms/intake/sources/web/one";
  }
}
