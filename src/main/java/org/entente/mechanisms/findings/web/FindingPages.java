package org.entente.mechanisms.findings.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Here;
import org.entente.ground.shell.Pager;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.files.Format;
import org.entente.ground.shell.files.TableFiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Overlaps and conflicts: the list with its filters, as files, and one of them. */
@Controller
@RequestMapping("/missions/{mission}")
class FindingPages {

  private static final int ON_A_PAGE = 50;

  private final FindingDesk desk;
  private final TableFiles files;

  FindingPages(FindingDesk desk, TableFiles files) {
    this.desk = desk;
    this.files = files;
  }

  @GetMapping("/findings")
  @Needs(Role.READ)
  String list(HttpServletRequest request, Audience audience, Words words, Model page) {
    var here = Here.of(request);
    var query = FindingQuery.of(here);
    var filter = desk.filter(query, audience);
    var pager = Pager.read(here, ON_A_PAGE, desk.count(filter, audience));
    var offset = Math.toIntExact(Math.min(pager.offset(), pager.total()));
    page.addAttribute("query", query);
    page.addAttribute("place", desk.place(query, audience, words));
    page.addAttribute("pager", pager);
    page.addAttribute("lines", desk.lines(filter, audience, words, offset, ON_A_PAGE));
    return "mechanisms/findings/web/list";
  }

  @GetMapping({"/findings.csv", "/findings.hxl.csv", "/findings.xlsx", "/findings.json"})
  @Needs(Role.READ)
  void file(
      HttpServletRequest request, HttpServletResponse response, Audience audience, Words words)
      throws IOException {
    var filter = desk.filter(FindingQuery.of(Here.of(request)), audience);
    var format = Format.of(request.getRequestURI());
    files.send(() -> desk.table(filter, audience, words), format, response);
  }

  @GetMapping("/findings/{id}")
  @Needs(Role.READ)
  String one(@PathVariable String id, Visit visit, Words words, Model page) {
    var audience = visit.audience();
    var finding = desk.get(id, audience);
    var own = visit.membership().party();
    var mayAct = FindingDeeds.mayAct(finding, visit);
    page.addAttribute(
        "line", new FindingLine(finding, desk.words(List.of(finding), audience, words)));
    page.addAttribute("evidence", desk.evidence(finding, audience, words));
    page.addAttribute("label", desk.label(finding, audience, words));
    page.addAttribute("offer", desk.offer(finding, own, audience, words));
    page.addAttribute("mayAct", mayAct);
    return "mechanisms/findings/web/one";
  }
}
