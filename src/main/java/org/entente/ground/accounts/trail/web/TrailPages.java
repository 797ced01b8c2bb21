package org.entente.ground.accounts.trail.web;

import org.entente.ground.accounts.NodeNeeds;
import org.entente.ground.accounts.sessions.web.SignedIn;
import org.entente.ground.accounts.trail.Trail;
import org.entente.ground.accounts.trail.Trail.Line;
import org.entente.ground.identity.MissionCodes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What was done with the reader's own account. */
@Controller
public class TrailPages {

  private final Trail trail;
  private final ObjectProvider<MissionCodes> missions;

  /** A line as the page shows it, with the mission's code, or nothing outside any. */
  public record Told(Line line, String mission) {}

  TrailPages(Trail trail, ObjectProvider<MissionCodes> missions) {
    this.trail = trail;
    this.missions = missions;
  }

  @GetMapping("/account/trail")
  @NodeNeeds(NodeNeeds.Who.SIGNED_IN)
  String show(SignedIn me, Model page) {
    page.addAttribute("lines", trail.listAbout(me.person().id()).stream().map(this::told).toList());
    return "ground/accounts/trail/web/trail";
  }

  private Told told(Line line) {
    return new Told(line, line.mission().flatMap(missions.getObject()::findCode).orElse(""));
  }
}
