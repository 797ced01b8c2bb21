package org.entente.ground.accounts.web;

import java.util.Optional;
import org.entente.ground.accounts.AccountProblem;
import org.entente.ground.accounts.Accounts;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.accounts.invitations.Bounds;
import org.entente.ground.accounts.invitations.Offer;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.problem.Refused;
import org.entente.ground.shell.Faults;
import org.entente.ground.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Leaving a mission: by oneself, sent away, or with one's organisation; each needs a tick. */
@Controller
@RequestMapping("/missions/{mission}")
class LeavingPages {

  private static final String CONFIRMED = "yes";

  private final Accounts accounts;
  private final Offered offered;

  LeavingPages(Accounts accounts, Offered offered) {
    this.accounts = accounts;
    this.offered = offered;
  }

  @GetMapping("/leave")
  @Needs({Role.ADMINISTER, Role.COORDINATE, Role.REPORT, Role.READ, Role.AUDIT})
  String leave(Model page) {
    return show(page, Faults.none());
  }

  @PostMapping("/leave")
  @Needs({Role.ADMINISTER, Role.COORDINATE, Role.REPORT, Role.READ, Role.AUDIT})
  String leave(@RequestParam Optional<String> confirmed, Visit visit, Words words, Model page) {
    try {
      require(confirmed);
      accounts.end(visit.membership(), visit.person().signInName(), "left");
      return "redirect:/sign-in";
    } catch (Refused refused) {
      return show(page, Fields.faults(refused, words));
    }
  }

  private static String show(Model page, Faults faults) {
    page.addAttribute("faults", faults);
    return "ground/accounts/web/leave";
  }

  @PostMapping("/people/{signInName}/remove")
  @Needs(Role.ADMINISTER)
  String remove(
      @PathVariable String signInName, @RequestParam Optional<String> confirmed, Visit visit) {
    var member = accounts.getMember(signInName, visit.audience().mission());
    require(confirmed);
    new Bounds(visit.membership()).check(Offer.of(member.membership()));
    accounts.end(member.membership(), visit.person().signInName(), "removed");
    return people(visit);
  }

  @GetMapping("/people/leaving")
  @Needs(Role.ADMINISTER)
  String organisationLeaves(Visit visit, Words words, Model page) {
    return show(visit, words, page, Faults.none(), "");
  }

  @PostMapping("/people/leaving")
  @Needs(Role.ADMINISTER)
  String organisationLeaves(
      @RequestParam(defaultValue = "") String organisation,
      @RequestParam Optional<String> confirmed,
      Visit visit,
      Words words,
      Model page) {
    try {
      require(confirmed);
      var party =
          Ids.read(organisation)
              .map(PartyId::new)
              .filter(offered.to(visit, words)::containsKey)
              .orElseThrow(() -> new Refused(new AccountProblem.OrganisationUnknown(organisation)));
      accounts.endAllOf(party, visit.audience().mission(), visit.person().signInName());
      return people(visit);
    } catch (Refused refused) {
      return show(visit, words, page, Fields.faults(refused, words), organisation);
    }
  }

  private String show(Visit visit, Words words, Model page, Faults faults, String organisation) {
    page.addAttribute("organisations", offered.to(visit, words));
    page.addAttribute("organisation", organisation);
    page.addAttribute("faults", faults);
    return "ground/accounts/web/leaving";
  }

  private static void require(Optional<String> confirmed) {
    if (confirmed.filter(CONFIRMED::equals).isEmpty()) {
      throw new Refused(new AccountProblem.NotConfirmed());
    }
  }

  private static String people(Visit visit) {
    return "redirect:/missions/" + visit.missionCode() + "/people";
  }
}
