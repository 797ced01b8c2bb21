package org.entente.mechanisms.intake.web.check;

import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.identity.Ids;
import org.entente.ground.shell.Words;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.Import.State;
import org.entente.mechanisms.intake.Receipt;
import org.entente.mechanisms.intake.undoing.Undoing;
import org.entente.mechanisms.intake.web.ImportDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking a published import back: first what that would do, then doing it. */
@Controller
@RequestMapping("/missions/{mission}/imports/{id}/undo")
class UndoPages {

  /** To foresee it is to do it and roll it back: of more records only the outcome is told. */
  private static final int MOST_FORESEEN = 50_000;

  private final Undoing undoing;
  private final ImportDesk desk;

  UndoPages(Undoing undoing, ImportDesk desk) {
    this.undoing = undoing;
    this.desk = desk;
  }

  @GetMapping
  @Needs({Role.REPORT, Role.COORDINATE})
  String foresee(@PathVariable String id, Visit visit, Words words, Model page) {
    var published = desk.getToActOn(id, visit);
    page.addAttribute("view", desk.view(published, visit, words));
    if (published.state() == State.PUBLISHED && written(published) <= MOST_FORESEEN) {
      page.addAttribute("foreseen", undoing.foresee(published, visit.person().signInName()));
    }
    undoing.until(published).ifPresent(until -> page.addAttribute("until", until));
    page.addAttribute("late", undoing.late(published));
    return "mechanisms/intake/web/check/undo";
  }

  private static int written(Import published) {
    return published
        .course()
        .receipt()
        .map(Receipt::rows)
        .map(rows -> rows.created() + rows.changed())
        .orElse(0);
  }

  @PostMapping
  @Needs({Role.REPORT, Role.COORDINATE})
  String undo(
      @PathVariable String id,
      @RequestParam(defaultValue = "false") boolean confirmed,
      Visit visit,
      RedirectAttributes shownOnce) {
    var published = desk.getToActOn(id, visit);
    var undone = undoing.undo(published, visit.person().signInName(), confirmed);
    shownOnce.addFlashAttribute("undone", undone);
    var brief = Ids.brief(published.id().value());
    return "redirect:/missions/" + visit.missionCode() + "/imports/" + brief;
  }
}
