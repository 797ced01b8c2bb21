package org.entente.reference.partners.web;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.history.Act;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Gate;
import org.entente.ground.shell.Faults;
import org.entente.ground.shell.Faults.Fault;
import org.entente.ground.shell.Words;
import org.entente.reference.partners.PartnerProblem;
import org.entente.reference.partners.Partners;
import org.entente.reference.partners.Party;
import org.entente.reference.partners.web.KinForm.Side;
import org.entente.reference.terminology.CodeLists;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
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
  private final KinEditing kin;
  private final TransactionOperations transactions;
  private final Gate gate;
  private final InstantSource clock;

  PartnerEditing(
      Partners partners,
      KinEditing kin,
      TransactionOperations transactions,
      Gate gate,
      InstantSource clock) {
    this.partners = partners;
    this.kin = kin;
    this.transactions = transactions;
    this.gate = gate;
    this.clock = clock;
  }

  @GetMapping
  @Needs({Role.REPORT, Role.COORDINATE})
  String form(@PathVariable String id, Visit visit, Words words, Model page) {
    var party = party(id, visit);
    var typed =
        new Typed(
            PartnerForm.of(party.particulars()),
            kin.form(Side.PARENT, party, visit, words),
            kin.form(Side.BRANCH, party, visit, words));
    return show(party, typed, Faults.none(), words, page);
  }

  /** What is said about the partner itself, and what it is a part of and has as branches. */
  private record Typed(PartnerForm said, KinForm parents, KinForm branches) {

    static Typed read(MultiValueMap<String, String> typed) {
      return new Typed(
          PartnerForm.read(typed),
          KinForm.read(Side.PARENT, typed),
          KinForm.read(Side.BRANCH, typed));
    }
  }

  @PostMapping
  @Needs({Role.REPORT, Role.COORDINATE})
  String change(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> form,
      Visit visit,
      Words words,
      Model page) {
    var party = party(id, visit);
    var typed = Typed.read(form);
    var faults = keep(typed, party, visit, words);
    if (faults.any()) {
      return show(party, typed, faults, words, page);
    }
    return "redirect:/missions/%s/partners/%s".formatted(visit.missionCode(), id);
  }

  /** All or nothing; what was refused, told beside its field. */
  private Faults keep(Typed typed, Party party, Visit visit, Words words) {
    return Objects.requireNonNull(
        transactions.execute(
            transaction -> {
              var faults =
                  beside(
                          () -> record(typed.said(), party, visit),
                          problem -> PartnerForm.field(problem),
                          words)
                      .and(kept(typed.parents(), party, visit, words))
                      .and(kept(typed.branches(), party, visit, words));
              if (faults.any()) {
                transaction.setRollbackOnly();
              }
              return faults;
            }));
  }

  private void record(PartnerForm said, Party party, Visit visit) {
    var changed = party.saying(said.particulars());
    if (!changed.equals(party)) {
      partners.record(List.of(new Partners.Entry(changed, Optional.empty())), act(visit));
    }
  }

  private Faults kept(KinForm form, Party party, Visit visit, Words words) {
    return beside(
        () -> kin.keep(form, party, visit, words), _ -> Optional.of(form.side().word()), words);
  }

  /** The refusal as a fault of its field; what no field is about is refused as a whole. */
  private static Faults beside(
      Runnable deed, Function<PartnerProblem, Optional<String>> field, Words words) {
    try {
      deed.run();
      return Faults.none();
    } catch (Refused refused) {
      var message = words.say("problem." + refused.problem().code(), refused.problem().facts());
      return Optional.of(refused.problem())
          .filter(PartnerProblem.class::isInstance)
          .map(PartnerProblem.class::cast)
          .flatMap(field)
          .map(name -> new Faults(List.of(new Fault(name, message))))
          .orElseThrow(() -> refused);
    }
  }

  private static String show(Party party, Typed typed, Faults faults, Words words, Model page) {
    var reader = words.language().locale();
    page.addAttribute("line", PartnerLine.of(party, reader));
    page.addAttribute("form", typed.said());
    page.addAttribute("kin", List.of(typed.parents(), typed.branches()));
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
