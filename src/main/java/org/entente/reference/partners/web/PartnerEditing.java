package org.entente.reference.partners.web;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.history.Act;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Gate;
import org.entente.ground.shell.Faults;
import org.entente.ground.shell.Words;
import org.entente.reference.partners.PartnerProblem;
import org.entente.reference.partners.Partners;
import org.entente.reference.partners.Party;
import org.entente.reference.terminology.CodeLists;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changing what is said about a partner, by the people of whoever put it down. */
@Controller
@RequestMapping("/missions/{mission}/partners/{id}/edit")
class PartnerEditing {

  private final Partners partners;
  private final Gate gate;
  private final InstantSource clock;

  PartnerEditing(Partners partners, Gate gate, InstantSource clock) {
    this.partners = partners;
    this.gate = gate;
    this.clock = clock;
  }

  @GetMapping
  @Needs({Role.REPORT, Role.COORDINATE})
  String form(@PathVariable String id, Visit visit, Words words, Model page) {
    var party = party(id, visit);
    return show(party, PartnerForm.of(party.particulars()), Faults.none(), words, page);
  }

  @PostMapping
  @Needs({Role.REPORT, Role.COORDINATE})
  String change(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Visit visit,
      Words words,
      Model page) {
    var party = party(id, visit);
    var form = PartnerForm.read(typed);
    try {
      var changed = new Partners.Entry(party.saying(form.particulars()), Optional.empty());
      partners.record(List.of(changed), act(visit));
    } catch (Refused refused) {
      return show(party, form, PartnerForm.faults(refused, words), words, page);
    }
    return "redirect:/missions/%s/partners/%s".formatted(visit.missionCode(), id);
  }

  private static String show(
      Party party, PartnerForm form, Faults faults, Words words, Model page) {
    var reader = words.language().locale();
    page.addAttribute("line", PartnerLine.of(party, reader));
    page.addAttribute("form", form);
    page.addAttribute("faults", faults);
    page.addAttribute("kinds", kinds(reader));
    return "reference/partners/web/edit";
  }

  private Party party(String brief, Visit visit) {
    var party =
        Ids.read(brief)
            .flatMap(id -> partners.find(new PartyId(id), visit.audience()))
            .map(found -> gate.release(Optional.of(visit.audience()), found))
            .orElseThrow(() -> new Refused(new PartnerProblem.NoSuchParty(brief)));
    if (!mayChange(party, visit)) {
      throw new Refused(new PartnerProblem.OwnedByAnother(party.nameIn(Locale.ROOT)));
    }
    return party;
  }

  /** The people of whoever put it down; what the mission did, also its own and coordinators. */
  static boolean mayChange(Party party, Visit visit) {
    var own = visit.membership().party();
    boolean ofMission = party.owner().equals(visit.audience().mission().itself());
    return party.owner().equals(own)
        || (ofMission && (party.id().equals(own) || visit.membership().may(Role.COORDINATE)));
  }

  private Act act(Visit visit) {
    var mission = visit.audience().mission();
    return Act.of(mission, visit.person().signInName(), "partner changed", clock.instant());
  }

  private static Map<String, String> kinds(Locale reader) {
    var kinds = new LinkedHashMap<String, String>();
    CodeLists.organisationTypes().terms().forEach(it -> kinds.put(it.code(), it.name(reader)));
    return kinds;
  }
}
