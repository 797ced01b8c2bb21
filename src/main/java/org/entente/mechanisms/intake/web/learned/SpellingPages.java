package org.entente.mechanisms.intake.web.learned;

import java.time.InstantSource;
import java.util.Optional;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.history.Act;
import org.entente.ground.identity.Ids;
import org.entente.ground.releasability.Gate;
import org.entente.ground.shell.Words;
import org.entente.mechanisms.intake.spellings.Spelling;
import org.entente.mechanisms.intake.spellings.Spellings;
import org.entente.mechanisms.intake.unknown.UnknownPlaces;
import org.entente.mechanisms.intake.web.mapping.Entries;
import org.entente.mechanisms.intake.web.mapping.Entries.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The spellings that partners asked for: approving them for all, or for their source alone. */
@Controller
@RequestMapping("/missions/{mission}/spellings")
class SpellingPages {

  private final Spellings spellings;
  private final UnknownPlaces unknownPlaces;
  private final Entries entries;
  private final SourceNames sources;
  private final Gate gate;
  private final Ids ids;
  private final InstantSource clock;

  SpellingPages(
      Spellings spellings,
      UnknownPlaces unknownPlaces,
      Entries entries,
      SourceNames sources,
      Gate gate,
      Ids ids,
      InstantSource clock) {
    this.spellings = spellings;
    this.unknownPlaces = unknownPlaces;
    this.entries = entries;
    this.sources = sources;
    this.gate = gate;
    this.ids = ids;
    this.clock = clock;
  }

  @GetMapping
  @Needs(Role.COORDINATE)
  String list(Visit visit, Words words, Model page) {
    var all =
        gate.release(Optional.of(visit.audience()), spellings.list(visit.audience())).stream()
            .map(spelling -> line(spelling, visit, words))
            .toList();
    page.addAttribute("spellings", all);
    page.addAttribute("waiting", (int) all.stream().filter(SpellingLine::waits).count());
    return "mechanisms/intake/web/learned/spellings";
  }

  private SpellingLine line(Spelling spelling, Visit visit, Words words) {
    var content = spelling.content();
    var reader = new Reader(visit.audience(), words);
    return new SpellingLine(
        spelling,
        entries.called(content.kind(), content.code(), reader),
        sources.of(spelling.source(), visit.audience(), words));
  }

  @PostMapping("/{id}/approve")
  @Needs(Role.COORDINATE)
  String approve(@PathVariable String id, Visit visit) {
    var spelling = spellings.get(id, visit.audience());
    spellings.approve(spelling, act("spelling approved", visit), visit.audience());
    return back(visit);
  }

  @PostMapping("/{id}/decline")
  @Needs(Role.COORDINATE)
  String decline(@PathVariable String id, Visit visit) {
    spellings.decline(spellings.get(id, visit.audience()), act("spelling declined", visit));
    return back(visit);
  }

  @PostMapping("/{id}/take-back")
  @Needs(Role.COORDINATE)
  String takeBack(@PathVariable String id, Visit visit, RedirectAttributes shownOnce) {
    var spelling = spellings.get(id, visit.audience());
    var undone = unknownPlaces.takeBack(spelling, act("taken back", visit), visit.audience());
    if (!undone.changed().isEmpty()) {
      shownOnce.addFlashAttribute("kept", spelling.content().written());
    }
    return back(visit);
  }

  /** Each decision is a batch of its own, so that it can be taken back by itself. */
  private Act act(String why, Visit visit) {
    return Act.ofBatch(
        visit.audience().mission(), ids.next(), visit.person().signInName(), why, clock.instant());
  }

  private static String back(Visit visit) {
    return "redirect:/missions/" + visit.missionCode() + "/spellings";
  }
}
