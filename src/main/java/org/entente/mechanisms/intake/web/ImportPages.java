package org.entente.mechanisms.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Gate;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.parts.CsvFile;
import org.entente.mechanisms.intake.Imports;
import org.entente.mechanisms.intake.ReceiptDocument;
import org.entente.mechanisms.intake.originals.Originals;
import org.entente.mechanisms.intake.web.check.CheckDesk;
import org.entente.mechanisms.intake.web.check.IssueGroup;
import org.entente.mechanisms.intake.web.mapping.MappingDesk;
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

/** What was imported, and what was understood of it: the list, one import, and both as files. */
@Controller
@RequestMapping("/missions/{mission}")
class ImportPages {

  private static final int NEWEST = 500;

  private final Imports imports;
  private final Originals originals;
  private final ImportDesk desk;
  private final CheckDesk check;
  private final MappingDesk mapping;
  private final Gate gate;

  ImportPages(
      Imports imports,
      Originals originals,
      ImportDesk desk,
      CheckDesk check,
      MappingDesk mapping,
      Gate gate) {
    this.imports = imports;
    this.originals = originals;
    this.desk = desk;
    this.check = check;
    this.mapping = mapping;
    this.gate = gate;
  }

  @GetMapping("/imports")
  @Needs(Role.READ)
  String list(Visit visit, Words words, Model page) {
    page.addAttribute("imports", lines(visit.audience(), words));
    page.addAttribute("mayGive", desk.mayGive(visit));
    return "mechanisms/intake/web/list";
  }

  @GetMapping("/imports.csv")
  @Needs(Role.READ)
  ResponseEntity<byte[]> csv(Audience audience, Words words) {
    var rows = lines(audience, words).stream().map(ImportLine::cells).toList();
    return file("imports.csv", CsvFile.MEDIA_TYPE, new CsvFile(ImportLine.HEAD, rows).bytes());
  }

  @GetMapping("/imports.json")
  @Needs(Role.READ)
  @ResponseBody
  List<Map<String, Object>> json(Audience audience, Words words) {
    return lines(audience, words).stream().map(ImportLine::document).toList();
  }

  private List<ImportLine> lines(Audience audience, Words words) {
    var all = gate.release(Optional.of(audience), imports.list(audience, NEWEST));
    return ImportLine.of(all, desk.names(all, audience, words));
  }

  @GetMapping("/imports/{id}")
  @Needs(Role.READ)
  String one(@PathVariable String id, Visit visit, Words words, Model page) {
    var view = desk.view(desk.get(id, visit), visit, words);
    page.addAttribute("view", view);
    page.addAttribute("columns", desk.columns(view));
    page.addAttribute("groups", IssueGroup.of(view));
    page.addAttribute("shift", check.shift(view, visit));
    page.addAttribute("standing", mapping.standing(view.given(), visit));
    return "mechanisms/intake/web/one";
  }

  /** The part of the page that tells how far it is; when there is an end, the page is new. */
  @GetMapping("/imports/{id}/progress")
  @Needs(Role.READ)
  String progress(
      @PathVariable String id, Visit visit, Words words, Model page, HttpServletResponse response) {
    var view = desk.view(desk.get(id, visit), visit, words);
    if (!view.busy()) {
      response.setHeader("HX-Refresh", "true");
    }
    page.addAttribute("progress", view.progress());
    page.addAttribute("path", view.below(visit.missionCode(), "/progress"));
    return "ground/shell/web/progress";
  }

  @GetMapping("/imports/{id}.json")
  @Needs(Role.READ)
  @ResponseBody
  ReceiptDocument receipt(@PathVariable String id, Visit visit, Words words) {
    return ReceiptDocument.of(desk.get(id, visit), words);
  }

  /** The file as it was given, for those who may act on it. */
  @GetMapping("/imports/{id}/original")
  @Needs({Role.REPORT, Role.COORDINATE})
  void original(@PathVariable String id, Visit visit, HttpServletResponse response)
      throws IOException {
    var given = desk.getToActOn(id, visit);
    response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attached(given.given().fileName()));
    originals.write(given.id(), visit.audience(), response.getOutputStream());
  }

  private static String attached(String name) {
    return ContentDisposition.attachment()
        .filename(name, StandardCharsets.UTF_8)
        .build()
        .toString();
  }

  private static ResponseEntity<byte[]> file(String name, String type, byte[] bytes) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, attached(name))
        .contentType(MediaType.parseMediaType(type))
        .body(bytes);
  }
}
