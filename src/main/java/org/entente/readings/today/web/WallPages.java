package org.entente.readings.today.web;

import gg.jte.TemplateEngine;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.label.Policy;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.parts.TodayPart;
import org.entente.reference.missions.Missions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A screen on the wall of a room: what stands, without anything to do. Whoever puts it up says for
 * what the room is cleared; it shows what both the room and that person may read.
 */
@Controller
class WallPages {

  /** The level that partners share by default. */
  private static final String USUAL = "restricted";

  private final Missions missions;
  private final Audiences audiences;
  private final List<TodayPart> parts;
  private final TemplateEngine templates;

  WallPages(
      Missions missions, Audiences audiences, List<TodayPart> parts, TemplateEngine templates) {
    this.missions = missions;
    this.audiences = audiences;
    this.parts =
        parts.stream()
            .filter(TodayPart::onTheWall)
            .sorted(Comparator.comparingInt(TodayPart::order))
            .toList();
    this.templates = templates;
  }

  /** A level that the policy does not know is taken for the most open one. */
  @GetMapping("/missions/{mission}/wall")
  @Needs(Role.READ)
  String wall(
      @RequestParam(defaultValue = USUAL) String level, Visit visit, Words words, Model page) {
    var room = Policy.ententeLevels().contains(level) ? level : Policy.mostOpenLevel();
    var audience = audiences.ofRoom(visit.audience(), room);
    var mission = missions.find(visit.audience()).orElseThrow();
    var now = missions.clock(mission).instant();
    page.addAttribute("mission", mission.name());
    page.addAttribute("room", room);
    page.addAttribute("levels", Policy.ententeLevels());
    page.addAttribute("here", now.atZone(mission.zone()).toLocalDateTime());
    page.addAttribute("utc", now.atZone(ZoneOffset.UTC).toLocalDateTime());
    page.addAttribute("sections", sections(audience, words));
    return "readings/today/web/wall";
  }

  private List<TodaySection> sections(Audience audience, Words words) {
    return parts.stream()
        .flatMap(
            part ->
                part.show(audience, Set.of(), words).stream()
                    .map(
                        shown ->
                            new TodaySection(part.titleKey(), part.template(), shown, templates)))
        .toList();
  }
}
