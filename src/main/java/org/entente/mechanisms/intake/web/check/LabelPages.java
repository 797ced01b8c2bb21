package org.entente.mechanisms.intake.web.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.label.Category;
import org.entente.ground.releasability.label.Label;
import org.entente.ground.releasability.label.Policy;
import org.entente.ground.shell.Faults;
import org.entente.ground.shell.Faults.Fault;
import org.entente.ground.shell.Words;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.Imports;
import org.entente.mechanisms.intake.web.ImportDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who may read what a file will bring: seen, and changed, before it is published. */
@Controller
@RequestMapping("/missions/{mission}/imports/{id}/label")
public class LabelPages {

  private final Imports imports;
  private final ImportDesk desk;
  private final Labels labels;

  LabelPages(Imports imports, ImportDesk desk, Labels labels) {
    this.imports = imports;
    this.desk = desk;
    this.labels = labels;
  }

  /** A label as the form shows it: its level, and the parties by brief id, none for all. */
  public record Chosen(String level, Set<String> only) {

    static Chosen of(Label label) {
      var parties =
          label.categories().stream()
              .filter(category -> category.tag().equals(Category.RELEASABLE_TO))
              .flatMap(category -> category.values().stream())
              .map(UUID::fromString)
              .map(Ids::brief)
              .collect(Collectors.toSet());
      return new Chosen(label.level(), parties);
    }

    Label label(PartyId owner) {
      var label = Label.of(level, owner);
      var parties = only.stream().flatMap(id -> Ids.read(id).stream()).map(PartyId::new).toList();
      return parties.isEmpty() ? label : label.releasableTo(parties);
    }

    Faults faults(Map<PartyId, String> known, Words words) {
      var faults = new ArrayList<Fault>();
      if (!Policy.ententeLevels().contains(level)) {
        faults.add(new Fault("level", words.say("intake.fault.level")));
      }
      var offered = known.keySet().stream().map(party -> Ids.brief(party.value())).toList();
      if (!offered.containsAll(only)) {
        faults.add(new Fault("only", words.say("intake.fault.only")));
      }
      return new Faults(faults);
    }
  }

  @GetMapping
  @Needs({Role.REPORT, Role.COORDINATE})
  String form(@PathVariable String id, Visit visit, Words words, Model page) {
    var given = desk.getToActOn(id, visit);
    return show(given, Chosen.of(labels.get(given.label())), Faults.none(), visit, words, page);
  }

  @PostMapping
  @Needs({Role.REPORT, Role.COORDINATE})
  String relabel(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String level,
      @RequestParam(defaultValue = "") List<String> only,
      Visit visit,
      Words words,
      Model page) {
    var given = desk.getToActOn(id, visit);
    var parties = only.stream().filter(each -> !each.isBlank()).toList();
    var chosen = new Chosen(level, new TreeSet<>(parties));
    var faults = chosen.faults(desk.known(visit, words), words);
    if (faults.any()) {
      return show(given, chosen, faults, visit, words, page);
    }
    imports.relabel(given, labels.intern(chosen.label(given.given().partner())));
    var brief = Ids.brief(given.id().value());
    return "redirect:/missions/" + visit.missionCode() + "/imports/" + brief;
  }

  private String show(
      Import given, Chosen chosen, Faults faults, Visit visit, Words words, Model page) {
    page.addAttribute("view", desk.view(given, visit, words));
    page.addAttribute("chosen", chosen);
    page.addAttribute("faults", faults);
    page.addAttribute("known", desk.known(visit, words));
    page.addAttribute("levels", Policy.ententeLevels());
    return "mechanisms/intake/web/check/label";
  }
}
