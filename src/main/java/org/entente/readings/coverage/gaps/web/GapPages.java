package org.entente.readings.coverage.gaps.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Here;
import org.entente.ground.shell.Pager;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.files.Format;
import org.entente.ground.shell.files.Table;
import org.entente.ground.shell.files.TableFiles;
import org.entente.readings.coverage.Matrix.Completeness;
import org.entente.readings.coverage.gaps.GapReading;
import org.entente.readings.coverage.gaps.GapReading.Gaps;
import org.entente.reference.missions.Missions;
import org.entente.reference.partners.LabelWords;
import org.entente.reference.terminology.CodeLists;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where more people are in need than were reached: as a page and as files. */
@Controller
@RequestMapping("/missions/{mission}")
class GapPages {

  private static final int ON_A_PAGE = 80;
  private static final int DEEPEST = 3;

  private final GapReading reading;
  private final Missions missions;
  private final TableFiles files;
  private final LabelWords labels;

  GapPages(GapReading reading, Missions missions, TableFiles files, LabelWords labels) {
    this.reading = reading;
    this.missions = missions;
    this.files = files;
    this.labels = labels;
  }

  @GetMapping("/gaps")
  @Needs(Role.READ)
  String page(HttpServletRequest request, Visit visit, Words words, Model page) {
    var here = Here.of(request);
    var query = query(here, visit.audience());
    var gaps = read(query, visit.audience());
    var all = lines(gaps, words);
    var pager = Pager.read(here, ON_A_PAGE, all.size());
    page.addAttribute("query", query);
    page.addAttribute("sectors", sectors(words));
    page.addAttribute("levels", levels(words));
    page.addAttribute("pager", pager);
    page.addAttribute(
        "known", all.stream().filter(line -> line.gap().needed().isPresent()).count());
    page.addAttribute("lines", all.stream().skip(pager.offset()).limit(ON_A_PAGE).toList());
    page.addAttribute("completeness", gaps.completeness());
    page.addAttribute("mayWrite", visit.membership().may(Role.REPORT));
    return "readings/coverage/gaps/web/page";
  }

  /** The same as a file, in the format that the end of its address names. */
  @GetMapping({"/gaps.csv", "/gaps.hxl.csv", "/gaps.xlsx", "/gaps.json"})
  @Needs(Role.READ)
  void file(
      HttpServletRequest request, HttpServletResponse response, Audience audience, Words words)
      throws IOException {
    var query = query(Here.of(request), audience);
    files.send(() -> table(query, audience, words), Format.of(request.getRequestURI()), response);
  }

  private Table table(GapQuery query, Audience audience, Words words) {
    var gaps = read(query, audience);
    return new Table(
        "gaps",
        words.say("gaps.title"),
        GapLine.COLUMNS.stream()
            .map(column -> column.headed(words.say("gaps.column." + column.name())))
            .toList(),
        lines(gaps, words).stream().map(GapLine::row),
        left -> about(left, query, gaps.completeness(), audience, words));
  }

  private SequencedMap<String, String> about(
      Set<Integer> left,
      GapQuery query,
      Completeness completeness,
      Audience audience,
      Words words) {
    var about = new LinkedHashMap<String, String>();
    about.put(words.say("gaps.label"), labels.sayOfAll(left, audience, words));
    about.put(words.say("shell.files.asOf"), words.day(query.on()));
    about.put(words.say("gaps.rests"), GapLine.said(completeness, words));
    about.put(words.say("shell.files.rule"), words.say("gaps.rule"));
    return about;
  }

  private GapQuery query(Here here, Audience audience) {
    return GapQuery.of(here, missions.today(missions.find(audience).orElseThrow()));
  }

  private Gaps read(GapQuery query, Audience audience) {
    return reading.read(query.level(), query.sectorAsked(), query.on(), audience);
  }

  private static List<GapLine> lines(Gaps gaps, Words words) {
    return gaps.list().stream().map(gap -> new GapLine(gap, words.language().locale())).toList();
  }

  private static Map<String, String> sectors(Words words) {
    var names = new LinkedHashMap<String, String>();
    CodeLists.sectors()
        .terms()
        .forEach(term -> names.put(term.code(), term.name(words.language().locale())));
    return names;
  }

  private static Map<String, String> levels(Words words) {
    var levels = new LinkedHashMap<String, String>();
    for (int level = 1; level <= DEEPEST; level++) {
      levels.put(String.valueOf(level), words.say("gaps.level.number", "level", level));
    }
    return levels;
  }
}
