package org.entente.registers.activities.web;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.history.Act;
import org.entente.ground.identity.Ids;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.ground.shell.Faults;
import org.entente.ground.shell.Words;
import org.entente.reference.partners.labelling.LabelChoice;
import org.entente.reference.partners.labelling.Labelling;
import org.entente.registers.activities.Activities;
import org.entente.registers.activities.Activity;
import org.entente.registers.activities.ActivityEntry;
import org.entente.registers.activities.ActivityProblem;
import org.entente.registers.activities.exact.Withholding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** For whom the exact place of an activity is: said by the organisation that reported it. */
@Controller
@RequestMapping("/missions/{mission}/activities/{id}/exact")
class ExactPages {

  private static final int DEEPEST = 3;
  private static final int USUAL_LEVEL = 2;

  /** What stands in the form: who sees the exact place, and what level the others see. */
  private record Asked(LabelChoice choice, int level) {}

  private final Activities activities;
  private final Withholding withholding;
  private final ActivityDesk desk;
  private final Audiences audiences;
  private final Labels labels;
  private final Labelling labelling;
  private final InstantSource clock;

  ExactPages(
      Activities activities,
      Withholding withholding,
      ActivityDesk desk,
      Audiences audiences,
      Labels labels,
      Labelling labelling,
      InstantSource clock) {
    this.activities = activities;
    this.withholding = withholding;
    this.desk = desk;
    this.audiences = audiences;
    this.labels = labels;
    this.labelling = labelling;
    this.clock = clock;
  }

  @GetMapping
  @Needs(Role.REPORT)
  String form(@PathVariable String id, Visit visit, Words words, Model page) {
    var choice = LabelChoice.closed(visit.membership().party());
    return show(own(id, visit), new Asked(choice, USUAL_LEVEL), Faults.none(), visit, words, page);
  }

  @PostMapping
  @Needs(Role.REPORT)
  String withhold(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> form,
      Visit visit,
      Words words,
      Model page) {
    var entry = own(id, visit);
    var offer = labelling.offer(visit.audience(), words);
    var choice = LabelChoice.read(form);
    var faults = choice.faults(offer, words);
    int level = level(form.getFirst("level_seen"));
    if (faults.any()) {
      return show(entry, new Asked(choice, level), faults, visit, words, page);
    }
    int label = labels.intern(choice.label(entry.owner(), offer.zone()));
    asOwner(visit, owner -> withholding.withhold(entry.id(), label, level, act(visit), owner));
    return to(entry, visit);
  }

  @PostMapping("/open")
  @Needs(Role.REPORT)
  String open(@PathVariable String id, Visit visit) {
    var entry = own(id, visit);
    asOwner(visit, owner -> withholding.open(entry.id(), act(visit), owner));
    return to(entry, visit);
  }

  private static int level(@Nullable String written) {
    return Optional.ofNullable(written)
        .filter(text -> text.matches("[0-3]"))
        .map(Integer::parseInt)
        .orElse(0);
  }

  private void asOwner(Visit visit, Consumer<Audience> deed) {
    var owner = audiences.asOwner(visit.membership().party(), visit.audience().mission());
    Scope.run(owner, () -> deed.accept(owner));
  }

  private Act act(Visit visit) {
    return Act.of(
        visit.audience().mission(), visit.person().signInName(), "exact place", clock.instant());
  }

  /** What one's own organisation reported; all else is as if it were not there. */
  private ActivityEntry own(String written, Visit visit) {
    return Ids.read(written)
        .map(Activity.Id::new)
        .flatMap(id -> activities.find(id, visit.audience()))
        .filter(entry -> entry.owner().equals(visit.membership().party()))
        .orElseThrow(() -> new Refused(new ActivityProblem.NoSuchActivity(written)));
  }

  private static String to(ActivityEntry entry, Visit visit) {
    var brief = Ids.brief(entry.id().value());
    return "redirect:/missions/" + visit.missionCode() + "/activities/" + brief;
  }

  private String show(
      ActivityEntry entry, Asked asked, Faults faults, Visit visit, Words words, Model page) {
    var said = desk.words(List.of(entry), visit.audience(), words);
    page.addAttribute("line", new ActivityLine(entry, said));
    page.addAttribute("withheld", withholding.isWithheld(entry, visit.audience()));
    page.addAttribute("levels", levels(words));
    page.addAttribute("choice", asked.choice());
    page.addAttribute("level", String.valueOf(asked.level()));
    page.addAttribute("faults", faults);
    page.addAttribute("offer", labelling.offer(visit.audience(), words));
    return "registers/activities/web/exact";
  }

  private static Map<String, String> levels(Words words) {
    var levels = new LinkedHashMap<String, String>();
    for (int level = DEEPEST; level >= 0; level--) {
      levels.put(String.valueOf(level), words.say("activities.exact.level", "level", level));
    }
    return levels;
  }
}
