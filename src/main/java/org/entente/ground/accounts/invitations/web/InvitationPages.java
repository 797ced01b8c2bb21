package org.entente.ground.accounts.invitations.web;

import java.util.List;
import org.entente.ground.accounts.AccountProblem;
import org.entente.ground.accounts.Accounts;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.accounts.invitations.Invitations;
import org.entente.ground.accounts.secrets.Secret;
import org.entente.ground.accounts.web.Fields;
import org.entente.ground.accounts.web.Offered;
import org.entente.ground.accounts.web.Part;
import org.entente.ground.identity.Ids;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.label.Policy;
import org.entente.ground.shell.Faults;
import org.entente.ground.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Invitations into a mission: making one, whose link is shown once, and withdrawing one. */
@Controller
@RequestMapping("/missions/{mission}/people")
class InvitationPages {

  private static final Part READER =
      new Part("", Policy.mostOpenLevel(), List.of(), List.of("read"));

  private final Invitations invitations;
  private final Accounts accounts;
  private final Offered offered;

  InvitationPages(Invitations invitations, Accounts accounts, Offered offered) {
    this.invitations = invitations;
    this.accounts = accounts;
    this.offered = offered;
  }

  @GetMapping("/invitations")
  @Needs(Role.ADMINISTER)
  String list(Visit visit, Words words, Model page) {
    return show(visit, words, page, Faults.none(), READER);
  }

  @PostMapping("/invitations")
  @Needs(Role.ADMINISTER)
  String invite(
      @RequestParam MultiValueMap<String, String> form,
      Visit visit,
      Words words,
      Model page,
      RedirectAttributes shownOnce) {
    var part = Part.read(form);
    try {
      var offer = part.offer(visit.audience().mission(), offered.to(visit, words));
      showOnce(invitations.invite(offer, visit.member()), shownOnce);
      return back(visit);
    } catch (Refused refused) {
      return show(visit, words, page, Fields.faults(refused, words), part);
    }
  }

  @PostMapping("/invitations/{id}/withdraw")
  @Needs(Role.ADMINISTER)
  String withdraw(@PathVariable String id, Visit visit) {
    var invitation =
        Ids.read(id).orElseThrow(() -> new Refused(new AccountProblem.InvitationOver()));
    invitations.withdraw(invitation, visit.member());
    return back(visit);
  }

  /** For somebody who cannot sign in any more; its link is shown once, as any other. */
  @PostMapping("/{signInName}/invite-back")
  @Needs(Role.ADMINISTER)
  String inviteBack(@PathVariable String signInName, Visit visit, RedirectAttributes shownOnce) {
    var lost = accounts.getMember(signInName, visit.audience().mission());
    showOnce(invitations.inviteBack(lost, visit.member()), shownOnce);
    return back(visit);
  }

  private static void showOnce(Secret secret, RedirectAttributes shownOnce) {
    var link =
        ServletUriComponentsBuilder.fromCurrentContextPath()
            .path("/join/" + secret.letters())
            .toUriString();
    shownOnce.addFlashAttribute("link", link);
  }

  private String show(Visit visit, Words words, Model page, Faults faults, Part part) {
    page.addAttribute("invitations", invitations.listOpen(visit.audience().mission()));
    page.addAttribute("organisations", offered.to(visit, words));
    page.addAttribute("part", part);
    page.addAttribute("faults", faults);
    return "ground/accounts/invitations/web/invitations";
  }

  private static String back(Visit visit) {
    return "redirect:/missions/" + visit.missionCode() + "/people/invitations";
  }
}
