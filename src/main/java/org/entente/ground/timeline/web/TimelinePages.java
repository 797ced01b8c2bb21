package org.entente.ground.timeline.web;

import jakarta.servlet.http.HttpServletRequest;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.shell.Here;
import org.entente.ground.shell.Pager;
import org.entente.ground.shell.Words;
import org.entente.ground.timeline.Teller;
import org.entente.ground.timeline.Timeline;
import org.entente.ground.timeline.Timelines;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;

/** The timeline of the records of one register, and each revision at an address of its own. */
public class TimelinePages {

  private final Teller teller;
  private final Timelines timelines;

  TimelinePages(Teller teller, Timelines timelines) {
    this.teller = teller;
    this.timelines = timelines;
  }

  @Needs({Role.READ, Role.AUDIT})
  public String list(
      @PathVariable String id, HttpServletRequest request, Visit visit, Words words, Model page) {
    int number = Pager.read(Here.of(request), 1, 0).page();
    show(page, id, timelines.read(teller, id, number, visit.audience(), words));
    return "ground/timeline/web/timeline";
  }

  @Needs({Role.READ, Role.AUDIT})
  public String one(
      @PathVariable String id,
      @PathVariable String revision,
      Visit visit,
      Words words,
      Model page) {
    show(page, id, timelines.readOne(teller, id, revision, visit.audience(), words));
    return "ground/timeline/web/revision";
  }

  private void show(Model page, String id, Timeline timeline) {
    page.addAttribute("timeline", timeline);
    page.addAttribute("record", id);
    page.addAttribute("teller", teller);
  }
}
