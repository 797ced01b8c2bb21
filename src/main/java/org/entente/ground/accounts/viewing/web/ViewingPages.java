package org.entente.ground.accounts.viewing.web;

import static java.util.Comparator.comparingInt;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.accounts.AccountProblem;
import org.entente.ground.accounts.Accounts;
import org.entente.ground.accounts.Member;
import org.entente.ground.accounts.Membership;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.NodeNeeds;
import org.entente.ground.accounts.Organisations;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.accounts.sessions.web.SignedIn;
import org.entente.ground.accounts.viewing.Viewing;
import org.entente.ground.accounts.viewing.Viewings;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.label.Policy;
import org.entente.ground.shell.Here;
import org.entente.ground.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Choosing as whose people to look at a mission, and ending that. */
@Controller
class ViewingPages {

  /** What stands for the highest level that people of the organisation hold. */
  private static final String THEIRS = "theirs";

  private final Viewings viewings;
  private final Accounts accounts;
  private final Organisations organisations;

  ViewingPages(Viewings viewings, Accounts accounts, Organisations organisations) {
    this.viewings = viewings;
    this.accounts = accounts;
    this.organisations = organisations;
  }

  @GetMapping("/missions/{mission}/view-as")
  @Needs({Role.COORDINATE, Role.REPORT})
  String choose(@RequestParam Optional<String> partner, Visit visit, Words words, Model page) {
    var names = organisations.listNames(visit.audience(), words.language().locale());
    page.addAttribute("organisations", names);
    page.addAttribute("partner", partner.orElse(""));
    page.addAttribute("theirs", THEIRS);
    page.addAttribute("levels", Policy.ententeLevels());
    return "ground/accounts/viewing/web/choose";
  }

  @PostMapping("/missions/{mission}/view-as")
  @Needs({Role.COORDINATE, Role.REPORT})
  String begin(
      @PathVariable String mission,
      @RequestParam String partner,
      @RequestParam(defaultValue = THEIRS) String level,
      Visit visit,
      Words words,
      Principal who) {
    var as =
        Ids.read(partner)
            .map(PartyId::new)
            .filter(
                organisations.listNames(visit.audience(), words.language().locale())::containsKey)
            .orElseThrow(() -> new Refused(new AccountProblem.OrganisationUnknown(partner)));
    viewings.begin(
        session(who), visit.audience().mission(), new Viewing(as, level(level, as, visit)));
    return "redirect:/missions/" + mission;
  }

  /** Only a browser looks; a program reads as the person whose token it holds. */
  private static UUID session(Principal who) {
    return SignedIn.of(who)
        .map(SignedIn::session)
        .orElseThrow(() -> new Refused(new AccountProblem.RoleMissing("")));
  }

  private String level(String chosen, PartyId as, Visit visit) {
    if (chosen.equals(THEIRS)) {
      return highest(as, visit);
    }
    if (!Policy.ententeLevels().contains(chosen)) {
      throw new Refused(new AccountProblem.LevelUnknown(chosen));
    }
    return chosen;
  }

  /** The most open level when nobody of the organisation reads here. */
  private String highest(PartyId organisation, Visit visit) {
    List<String> levels = Policy.ententeLevels();
    return accounts.listMembers(visit.audience().mission()).stream()
        .map(Member::membership)
        .filter(it -> it.party().equals(organisation) && it.may(Role.READ))
        .map(Membership::level)
        .max(comparingInt(levels::indexOf))
        .orElse(Policy.mostOpenLevel());
  }

  /** Ended from any page; back to the one that was looked at, as oneself. */
  @PostMapping("/account/view-as/end")
  @NodeNeeds(NodeNeeds.Who.SIGNED_IN)
  String end(@RequestParam(defaultValue = "/") String back, SignedIn me) {
    viewings.end(me.session());
    return "redirect:" + Here.safely(back);
  }
}
