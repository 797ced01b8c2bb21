package org.entente.mechanisms.intake.web.learned;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.history.Act;
import org.entente.ground.identity.Ids;
import org.entente.ground.releasability.Gate;
import org.entente.ground.shell.Words;
import org.entente.mechanisms.intake.instructions.Instructions.ValueMeaning.Kind;
import org.entente.mechanisms.intake.unknown.UnknownPlace;
import org.entente.mechanisms.intake.unknown.UnknownPlaces;
import org.entente.mechanisms.intake.web.mapping.Entries;
import org.entente.mechanisms.intake.web.mapping.Entries.Reader;
import org.entente.reference.places.Pcode;
import org.entente.reference.places.Places;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The queue of written places that nobody knows: looked at and decided, once for all reports. */
@Controller
@RequestMapping("/missions/{mission}/spellings/unknown")
class UnknownPlacePages {

  private static final int MOST = 100;

  private final UnknownPlaces unknown;
  private final Places places;
  private final Entries entries;
  private final SourceNames sources;
  private final Gate gate;
  private final Ids ids;
  private final InstantSource clock;

  UnknownPlacePages(
      UnknownPlaces unknown,
      Places places,
      Entries entries,
      SourceNames sources,
      Gate gate,
      Ids ids,
      InstantSource clock) {
    this.unknown = unknown;
    this.places = places;
    this.entries = entries;
    this.sources = sources;
    this.gate = gate;
    this.ids = ids;
    this.clock = clock;
  }

  @GetMapping
  @Needs(Role.COORDINATE)
  String list(Visit visit, Words words, Model page) {
    var open = unknown.list(visit.audience(), MOST);
    page.addAttribute("open", open.stream().map(each -> line(each, visit, words)).toList());
    page.addAttribute("count", unknown.count(visit.audience()));
    return "mechanisms/intake/web/learned/unknown";
  }

  private UnknownLine line(UnknownPlace one, Visit visit, Words words) {
    var audience = visit.audience();
    gate.release(Optional.of(audience), one.occurrences());
    var from = one.sources().stream().map(each -> sources.of(each, audience, words)).toList();
    var reader = new Reader(audience, words);
    var candidates =
        one.candidates().stream().flatMap(each -> choice(each, reader).stream()).toList();
    return new UnknownLine(one.written(), one.rows(), from, candidates);
  }

  private Optional<UnknownLine.Choice> choice(UnknownPlace.Candidate candidate, Reader reader) {
    var code = candidate.place().pcode().value();
    return entries
        .called(Kind.PLACE, code, reader)
        .map(words -> new UnknownLine.Choice(code, words, candidate.likeness(), candidate.km()));
  }

  /** What was typed goes before what was chosen. */
  @PostMapping
  @Needs(Role.COORDINATE)
  String decide(
      @RequestParam String written,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String typed,
      Visit visit,
      RedirectAttributes shownOnce) {
    var audience = visit.audience();
    var meant = typed.isBlank() ? code : typed.strip();
    Pcode.read(meant)
        .flatMap(places.gazetteer(audience)::find)
        .ifPresentOrElse(
            place -> unknown.decide(written, place, act(visit), audience),
            () -> shownOnce.addFlashAttribute("strange", List.of(written, meant)));
    return "redirect:/missions/" + visit.missionCode() + "/spellings/unknown";
  }

  private Act act(Visit visit) {
    return Act.ofBatch(
        visit.audience().mission(),
        ids.next(),
        visit.person().signInName(),
        "place decided for all reports",
        clock.instant());
  }
}
