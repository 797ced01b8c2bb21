package org.entente.mechanisms.reporting.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.parts.CsvFile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The reporting calendar: what is expected of whom, what came, what is late; and as files. */
@Controller
@RequestMapping("/missions/{mission}")
class ReportPages {

  private final ReportingDesk desk;
  private final ReportingFigures figures;

  ReportPages(ReportingDesk desk, ReportingFigures figures) {
    this.desk = desk;
    this.figures = figures;
  }

  @GetMapping("/reports")
  @Needs(Role.READ)
  String calendar(Visit visit, Words words, Model page) {
    var reports = desk.reports(visit.audience(), words);
    page.addAttribute("lines", CalendarLine.of(reports));
    page.addAttribute("overdue", overdue(reports));
    page.addAttribute("figures", figures.of(reports, visit.audience()));
    page.addAttribute("mayEdit", visit.membership().may(Role.COORDINATE));
    return "mechanisms/reporting/web/calendar";
  }

  /** What should be here and is not, the longest due first. */
  static List<SlotLine> overdue(List<SlotLine> reports) {
    return reports.stream()
        .filter(report -> report.standing().overdue())
        .sorted(Comparator.comparing(report -> report.slot().due()))
        .toList();
  }

  @GetMapping("/reports.csv")
  @Needs(Role.READ)
  ResponseEntity<byte[]> csv(Audience audience, Words words) {
    var rows = desk.reports(audience, words).stream().map(SlotLine::cells).toList();
    var attached = ContentDisposition.attachment().filename("expected-reports.csv").build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, attached.toString())
        .contentType(MediaType.parseMediaType(CsvFile.MEDIA_TYPE))
        .body(new CsvFile(SlotLine.HEAD, rows).bytes());
  }

  @GetMapping("/reports.json")
  @Needs(Role.READ)
  @ResponseBody
  List<Map<String, Object>> json(Audience audience, Words words) {
    return desk.reports(audience, words).stream().map(SlotLine::document).toList();
  }
}
