package org.entente.registers.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
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
import org.entente.reference.missions.Missions;
import org.entente.reference.missions.Moments;
import org.entente.reference.partners.LabelWords;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** AccessAccess: the board, the log with its filters, as page and as files, and one of them. */
@Controller
@RequestMapping("/missions/{mission}")
class AccessPages {

  private static final int ON_A_PAGE = 50;

  private final AccessDesk desk;
  private final AccessTable table;
  private final TableFiles files;
  private final LabelWords labels;
  private final Missions missions;

  AccessPages(
      AccessDesk desk, AccessTable table, TableFiles files, LabelWords labels, Missions missions) {
    this.desk = desk;
    this.table = table;
    this.files = files;
    this.labels = labels;
    this.missions = missions;
  }

  @GetMapping("/access")
  @Needs(Role.READ)
  String list(HttpServletRequest request, Visit visit, Words words, Model page) {
    var here = Here.of(request);
    var audience = visit.audience();
    var query = AccessQuery.of(here);
    var filter = desk.filter(query, audience);
    var day = Moments.day(query.on()).orElseGet(() -> today(audience));
    var pager = Pager.read(here, ON_A_PAGE, desk.count(filter, audience));
    var offset = Math.toIntExact(Math.min(pager.offset(), pager.total()));
    page.addAttribute("query", query);
    page.addAttribute("place", desk.placeName(query, audience, words));
    page.addAttribute("choices", AccessDesk.choices(words));
    page.addAttribute("pager", pager);
    page.addAttribute("areas", desk.areas(query, day, audience, words));
    page.addAttribute("day", words.day(day));
    page.addAttribute("lines", desk.lines(filter, audience, words, offset, ON_A_PAGE));
    page.addAttribute("mayWrite", visit.membership().may(Role.REPORT));
    return "registers/access/web/list";
  }

  private LocalDate today(Audience audience) {
    return missions.today(missions.find(audience).orElseThrow());
  }

  /** The list as a file, in the format that the end of its address names. */
  @GetMapping({"/access.csv", "/access.hxl.csv", "/access.xlsx", "/access.json"})
  @Needs(Role.READ)
  void file(
      HttpServletRequest request, HttpServletResponse response, Audience audience, Words words)
      throws IOException {
    var filter = desk.filter(AccessQuery.of(Here.of(request)), audience);
    files.send(
        () -> table.of(filter, audience, words), Format.of(request.getRequestURI()), response);
  }

  @GetMapping("/access/{id}")
  @Needs(Role.READ)
  String one(@PathVariable String id, Visit visit, Words words, Model page) {
    var audience = visit.audience();
    var entry = desk.get(id, audience);
    page.addAttribute("line", new AccessLine(entry, desk.words(List.of(entry), audience, words)));
    page.addAttribute("label", labels.say(entry.label(), audience, words));
    page.addAttribute("own", AccessDeeds.isOwn(entry, visit));
    return "registers/access/web/one";
  }
}
