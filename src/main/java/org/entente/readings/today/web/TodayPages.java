package org.entente.readings.today.web;

import gg.jte.TemplateEngine;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.shell.Navigation;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.parts.TodayPart;
import org.entente.reference.missions.Missions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Today: the parts that have something to say, in their order. Who takes part without reading is
 * told so.
 */
@Controller
class TodayPages implements Navigation {

  private final Missions missions;
  private final List<TodayPart> parts;
  private final TemplateEngine templates;

  TodayPages(Missions missions, List<TodayPart> parts, TemplateEngine templates) {
    this.missions = missions;
    this.parts = parts.stream().sorted(Comparator.comparingInt(TodayPart::order)).toList();
    this.templates = templates;
  }

  @Override
  public List<Entry> entries() {
    return List.of(Entry.side(10, "today.title", "", 't'));
  }

  @GetMapping("/missions/{mission}")
  @Needs({Role.READ, Role.REPORT, Role.COORDINATE, Role.ADMINISTER, Role.AUDIT})
  String today(Visit visit, Words words, Model page) {
    var reads = visit.membership().may(Role.READ);
    page.addAttribute("mission", missions.find(visit.audience()));
    page.addAttribute("reads", reads);
    page.addAttribute("sections", reads ? sections(visit, words) : List.of());
    return "readings/today/web/today";
  }

  private List<TodaySection> sections(Visit visit, Words words) {
    var roles =
        visit.membership().roles().stream().map(Role::word).collect(Collectors.toUnmodifiableSet());
    return parts.stream()
        .flatMap(
            part ->
                part.show(visit.audience(), roles, words).stream()
                    .map(
                        shown ->
                            new TodaySection(part.titleKey(), part.template(), shown, templates)))
        .toList();
  }
}
