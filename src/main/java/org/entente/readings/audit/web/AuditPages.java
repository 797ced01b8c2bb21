package org.entente.readings.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.history.ActFilter;
import org.entente.ground.identity.Ids;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Here;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.parts.CsvFile;
import org.entente.reference.missions.Missions;
import org.entente.reference.partners.Partners;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** All acts of a mission that an auditor may read, newest first, on screen and as files. */
@Controller
@RequestMapping("/missions/{mission}")
class AuditPages {

  private static final int ON_A_PAGE = 50;

  private final AuditDesk desk;
  private final AuditFile files;
  private final Missions missions;
  private final Partners partners;

  AuditPages(AuditDesk desk, AuditFile files, Missions missions, Partners partners) {
    this.desk = desk;
    this.files = files;
    this.missions = missions;
    this.partners = partners;
  }

  @GetMapping("/acts")
  @Needs(Role.AUDIT)
  String list(HttpServletRequest request, Audience audience, Words words, Model page) {
    var here = Here.of(request);
    var found = desk.list(filter(here, audience), here.value("after"), ON_A_PAGE + 1, audience);
    var shown = found.stream().limit(ON_A_PAGE).toList();
    page.addAttribute("lines", desk.titled(shown, audience, words));
    page.addAttribute("next", found.size() > ON_A_PAGE ? AuditDesk.name(shown.getLast()) : "");
    page.addAttribute("query", AuditQuery.of(here));
    page.addAttribute("kinds", desk.kinds(words));
    page.addAttribute("organisations", organisations(audience, words));
    return "readings/audit/web/acts";
  }

  @GetMapping("/acts.csv")
  @Needs(Role.AUDIT)
  void csv(HttpServletRequest request, HttpServletResponse response, Audience audience, Words words)
      throws IOException {
    var filter = filter(Here.of(request), audience);
    attach(response, "acts.csv", CsvFile.MEDIA_TYPE);
    files.csv(filter, audience, words, response.getOutputStream());
  }

  @GetMapping("/acts.jsonl")
  @Needs(Role.AUDIT)
  void jsonLines(
      HttpServletRequest request, HttpServletResponse response, Audience audience, Words words)
      throws IOException {
    var filter = filter(Here.of(request), audience);
    attach(response, "acts.jsonl", AuditFile.JSON_LINES);
    files.jsonLines(filter, audience, words, response.getOutputStream());
  }

  private ActFilter filter(Here here, Audience audience) {
    return AuditQuery.of(here).filter(missions.find(audience).orElseThrow().zone());
  }

  private Map<String, String> organisations(Audience audience, Words words) {
    var names = new LinkedHashMap<String, String>();
    partners
        .listEach(audience)
        .forEach(
            party ->
                names.put(Ids.brief(party.id().value()), party.nameIn(words.language().locale())));
    return names;
  }

  private static void attach(HttpServletResponse response, String name, String type) {
    var attached = ContentDisposition.attachment().filename(name).build();
    response.setContentType(type);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attached.toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
  }
}
