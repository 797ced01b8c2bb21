package org.entente.registers.activities.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Gate;
import org.entente.ground.shell.Here;
import org.entente.ground.shell.Pager;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.files.Format;
import org.entente.ground.shell.files.TableFiles;
import org.entente.reference.partners.LabelWords;
import org.entente.registers.activities.ActivityEntry;
import org.entente.registers.activities.ActivityFilter;
import org.entente.registers.activities.workbook.OwnWorkbook;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who does what, where and when: the list with its filters, one activity, and its history. */
@Controller
@RequestMapping("/missions/{mission}")
class ActivityPages {

  private static final int ON_A_PAGE = 50;
  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final ActivityDesk desk;
  private final ActivityTable table;
  private final TableFiles files;
  private final OwnWorkbook workbook;
  private final LabelWords labels;
  private final Gate gate;

  ActivityPages(
      ActivityDesk desk,
      ActivityTable table,
      TableFiles files,
      OwnWorkbook workbook,
      LabelWords labels,
      Gate gate) {
    this.desk = desk;
    this.table = table;
    this.files = files;
    this.workbook = workbook;
    this.labels = labels;
    this.gate = gate;
  }

  @GetMapping("/activities")
  @Needs(Role.READ)
  String list(HttpServletRequest request, Audience audience, Words words, Model page) {
    var here = Here.of(request);
    var query = ActivityQuery.of(here);
    var filter = desk.filter(query, audience);
    var pager = Pager.read(here, ON_A_PAGE, desk.count(filter, audience));
    var offset = Math.toIntExact(Math.min(pager.offset(), pager.total()));
    page.addAttribute("query", query);
    page.addAttribute("chosen", desk.chosen(query, audience, words));
    page.addAttribute("pager", pager);
    page.addAttribute("counted", desk.countOnce(filter, audience));
    page.addAttribute("withheld", desk.countWithheld(filter, audience));
    page.addAttribute("lines", desk.lines(filter, audience, words, offset, ON_A_PAGE));
    return "registers/activities/web/list";
  }

  /** The list as a file, in the format that the end of its address names. */
  @GetMapping({
    "/activities.csv",
    "/activities.hxl.csv",
    "/activities.xlsx",
    "/activities.json",
    "/activities.geojson"
  })
  @Needs(Role.READ)
  void file(
      HttpServletRequest request, HttpServletResponse response, Audience audience, Words words)
      throws IOException {
    var filter = filter(request, audience);
    var format = Format.of(request.getRequestURI());
    files.send(() -> table.of(filter, audience, words), format, response);
  }

  private ActivityFilter filter(HttpServletRequest request, Audience audience) {
    return desk.filter(ActivityQuery.of(Here.of(request)), audience);
  }

  /** What the reader's own organisation reported, as a workbook to edit and send back. */
  @GetMapping("/activities/own.xlsx")
  @Needs({Role.REPORT, Role.COORDINATE})
  void own(HttpServletResponse response, Visit visit, Words words) throws IOException {
    attach(response, "activities.xlsx", WORKBOOK);
    var owner = visit.membership().party();
    workbook.write(owner, visit.audience(), words, response.getOutputStream());
  }

  private static void attach(HttpServletResponse response, String name, String type) {
    var attached = ContentDisposition.attachment().filename(name).build();
    response.setContentType(type);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attached.toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
  }

  @GetMapping("/activities/{id}")
  @Needs(Role.READ)
  String one(
      @PathVariable String id, HttpServletRequest request, Visit visit, Words words, Model page) {
    var audience = visit.audience();
    var state = desk.state(id, Here.of(request), audience);
    var entry = gate.release(Optional.of(audience), state.entry().orElseThrow());
    var said = desk.words(List.of(entry), audience, words);
    page.addAttribute("line", new ActivityLine(entry, said));
    page.addAttribute("state", state);
    page.addAttribute("own", isOwn(entry, visit));
    page.addAttribute("label", labels.say(state.label(), audience, words));
    return "registers/activities/web/one";
  }

  private static boolean isOwn(ActivityEntry entry, Visit visit) {
    var part = visit.membership();
    return part.may(Role.REPORT) && part.party().equals(entry.owner());
  }
}
