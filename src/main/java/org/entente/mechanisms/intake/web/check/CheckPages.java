package org.entente.mechanisms.intake.web.check;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.shell.Here;
import org.entente.ground.shell.Words;
import org.entente.mechanisms.intake.rejected.RejectedRows;
import org.entente.mechanisms.intake.web.ImportDesk;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What to repair in a report, and what it changes row by row. */
@Controller
@RequestMapping("/missions/{mission}/imports/{id}")
class CheckPages {

  private final ImportDesk imports;
  private final CheckDesk desk;
  private final RejectedRows rejected;

  CheckPages(ImportDesk imports, CheckDesk desk, RejectedRows rejected) {
    this.imports = imports;
    this.desk = desk;
    this.rejected = rejected;
  }

  @GetMapping("/check")
  @Needs(Role.READ)
  String check(@PathVariable String id, Visit visit, Words words, Model page) {
    var view = imports.view(imports.get(id, visit), visit, words);
    page.addAttribute("view", view);
    page.addAttribute("groups", IssueGroup.of(view));
    return "mechanisms/intake/web/check/check";
  }

  @GetMapping("/rows")
  @Needs(Role.READ)
  String rows(
      @PathVariable String id, HttpServletRequest request, Visit visit, Words words, Model page) {
    var view = imports.view(imports.get(id, visit), visit, words);
    page.addAttribute("view", view);
    page.addAttribute("rows", desk.rows(view, Here.of(request), visit));
    return "mechanisms/intake/web/check/rows";
  }

  /** The rejected rows in the layout of the file, with what to fix beside them. */
  @GetMapping("/rejected")
  @Needs({Role.REPORT, Role.COORDINATE})
  ResponseEntity<byte[]> rejected(@PathVariable String id, Visit visit, Words words) {
    var file = rejected.of(imports.getToActOn(id, visit), visit.audience(), words);
    var attached =
        ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, attached.toString())
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .body(file.bytes());
  }
}
