package org.entente.registers.incidents.web;

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
import org.entente.reference.partners.LabelWords;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Incidents: the list with its filters, as page and as files, and one of them. */
@Controller
@RequestMapping("/missions/{mission}")
class IncidentPages {

  private static final int ON_A_PAGE = 50;

  private final IncidentDesk desk;
  private final IncidentTable table;
  private final TableFiles files;
  private final LabelWords labels;

  IncidentPages(IncidentDesk desk, IncidentTable table, TableFiles files, LabelWords labels) {
    this.desk = desk;
    this.table = table;
    this.files = files;
    this.labels = labels;
  }

  @GetMapping("/incidents")
  @Needs(Role.READ)
  String list(HttpServletRequest request, Visit visit, Words words, Model page) {
    var here = Here.of(request);
    var audience = visit.audience();
    var query = IncidentQuery.of(here);
    var filter = desk.filter(query, audience);
    var total = desk.total(filter, audience);
    var pager = Pager.read(here, ON_A_PAGE, total.incidents());
    var offset = Math.toIntExact(Math.min(pager.offset(), pager.total()));
    page.addAttribute("query", query);
    page.addAttribute("place", desk.placeName(query, audience, words));
    page.addAttribute("choices", IncidentDesk.choices(words));
    page.addAttribute("pager", pager);
    page.addAttribute("total", total);
    page.addAttribute("lines", desk.lines(filter, audience, words, offset, ON_A_PAGE));
    page.addAttribute("mayWrite", visit.membership().may(Role.REPORT));
    return "registers/incidents/web/list";
  }

  /** The list as a file, in the format that the end of its address names. */
  @GetMapping({"/incidents.csv", "/incidents.hxl.csv", "/incidents.xlsx", "/incidents.json"})
  @Needs(Role.READ)
  void file(
      HttpServletRequest request, HttpServletResponse response, Audience audience, Words words)
      throws IOException {
    var filter = desk.filter(IncidentQuery.of(Here.of(request)), audience);
    files.send(
        () -> table.of(filter, audience, words), Format.of(request.getRequestURI()), response);
  }

  @GetMapping("/incidents/{id}")
  @Needs(Role.READ)
  String one(@PathVariable String id, Visit visit, Words words, Model page) {
    var audience = visit.audience();
    var entry = desk.get(id, audience);
    page.addAttribute("line", new IncidentLine(entry, desk.words(List.of(entry), audience, words)));
    page.addAttribute("label", labels.say(entry.label(), audience, words));
    page.addAttribute("own", IncidentDeeds.isOwn(entry, visit));
    return "registers/incidents/web/one";
  }
}
