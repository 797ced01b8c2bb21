package org.entente.registers.situations.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.paper.Paper;
import org.entente.registers.situations.Difference;
import org.entente.registers.situations.Sections;
import org.entente.registers.situations.Situation;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A situation report as a file, in any shipped language: PDF to read, DOCX to go on writing. */
@Controller
@RequestMapping("/missions/{mission}/situations")
class SituationPaper {

  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final SituationDesk desk;
  private final Sections sections;
  private final Paper paper;

  SituationPaper(SituationDesk desk, Sections sections, Paper paper) {
    this.desk = desk;
    this.sections = sections;
    this.paper = paper;
  }

  @GetMapping("/{id}.pdf")
  @Needs(Role.READ)
  void pdf(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String language,
      Visit visit,
      Words readers,
      HttpServletResponse answer)
      throws IOException {
    var words = sections.wordsOf(language, readers);
    var report = desk.get(id, visit);
    var with = sheet(report, visit, words);
    paper.pdf(
        "registers/situations/web/paper",
        with,
        words.language(),
        file(report, words, "pdf", "application/pdf", answer));
  }

  @GetMapping("/{id}.docx")
  @Needs(Role.READ)
  void docx(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String language,
      Visit visit,
      Words readers,
      HttpServletResponse answer)
      throws IOException {
    var words = sections.wordsOf(language, readers);
    var report = desk.get(id, visit);
    var document =
        new SituationDocument(
            report.content(), desk.label(report, visit, words), desk.about(report, visit, words));
    document.write(
        desk.sections(report, visit, words),
        words,
        paper,
        file(report, words, "docx", DOCX, answer));
  }

  private Map<String, Object> sheet(Situation report, Visit visit, Words words) {
    var said = desk.sections(report, visit, words);
    var last = desk.last(report, visit);
    var with = new HashMap<String, Object>();
    with.put("words", words);
    with.put("content", report.content());
    with.put("label", desk.label(report, visit, words));
    with.put("about", desk.about(report, visit, words));
    with.put("sections", said);
    with.put("last", last.map(before -> before.content().title()));
    with.put(
        "sinceLast",
        last.map(before -> Difference.between(desk.sections(before, visit, words), said)));
    return with;
  }

  private static OutputStream file(
      Situation report, Words words, String ending, String type, HttpServletResponse answer)
      throws IOException {
    var name =
        String.format(
            "situation_%s_%s.%s",
            report.content().on().toString().replace("-", ""), words.language().code(), ending);
    var attached = ContentDisposition.attachment().filename(name).build();
    answer.setContentType(type);
    answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, attached.toString());
    answer.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    return answer.getOutputStream();
  }
}
