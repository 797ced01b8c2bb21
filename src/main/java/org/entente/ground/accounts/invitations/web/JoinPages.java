package org.entente.ground.accounts.invitations.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.entente.ground.accounts.AccountProblem;
import org.entente.ground.accounts.NewPerson;
import org.entente.ground.accounts.NodeNeeds;
import org.entente.ground.accounts.Organisations;
import org.entente.ground.accounts.Person;
import org.entente.ground.accounts.invitations.Invitation;
import org.entente.ground.accounts.invitations.Invitations;
import org.entente.ground.accounts.secrets.Secret;
import org.entente.ground.accounts.sessions.web.KeptSessions;
import org.entente.ground.accounts.sessions.web.SignedIn;
import org.entente.ground.accounts.web.Fields;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Scope;
import org.entente.ground.shell.Faults;
import org.entente.ground.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where the link of an invitation leads: says what is offered, and takes it up with a new account,
 * with the one of whoever is signed in, or with a new password for a lost one. A link that is over
 * looks like one that never was.
 */
@Controller
@RequestMapping("/join/{secret}")
class JoinPages {

  private final Invitations invitations;
  private final Organisations organisations;
  private final Audiences audiences;
  private final KeptSessions signIn;

  JoinPages(
      Invitations invitations,
      Organisations organisations,
      Audiences audiences,
      KeptSessions signIn) {
    this.invitations = invitations;
    this.organisations = organisations;
    this.audiences = audiences;
    this.signIn = signIn;
  }

  @GetMapping
  @NodeNeeds(NodeNeeds.Who.ANYBODY)
  String show(@PathVariable String secret, HttpServletRequest request, Words words, Model page) {
    return show(invitation(secret), request, words, page, Faults.none());
  }

  @PostMapping
  @NodeNeeds(NodeNeeds.Who.ANYBODY)
  String join(
      @PathVariable String secret,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String username,
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request,
      HttpServletResponse response,
      Words words,
      Model page) {
    var invitation = invitation(secret);
    try {
      var person = accept(invitation, name, username, password);
      signIn.begin(person, request, response);
      return "redirect:/";
    } catch (Refused refused) {
      page.addAttribute("name", name);
      page.addAttribute("username", username);
      return show(invitation, request, words, page, Fields.faults(refused, words));
    }
  }

  private Person accept(Invitation invitation, String name, String username, String password) {
    return Scope.of(
        audiences.node(invitation.offer().mission()),
        () ->
            invitation.back().isPresent()
                ? invitations.comeBack(invitation, password)
                : invitations.accept(invitation, new NewPerson(name, username, password, false)));
  }

  /** With the account of whoever is signed in. */
  @PostMapping("/own")
  @NodeNeeds(NodeNeeds.Who.SIGNED_IN)
  String joinWithOwn(@PathVariable String secret, SignedIn me) {
    var invitation = invitation(secret);
    if (invitation.back().isPresent()) {
      throw new Refused(new AccountProblem.InvitationOver());
    }
    Scope.run(
        audiences.node(invitation.offer().mission()),
        () -> invitations.accept(invitation, me.person()));
    return "redirect:/";
  }

  private Invitation invitation(String secret) {
    return Secret.read(secret)
        .flatMap(invitations::find)
        .orElseThrow(() -> new Refused(new AccountProblem.InvitationOver()));
  }

  private String show(
      Invitation invitation, HttpServletRequest request, Words words, Model page, Faults faults) {
    var everything = audiences.node(invitation.offer().mission());
    var names =
        Scope.of(everything, () -> organisations.listNames(everything, words.language().locale()));
    page.addAttribute("invitation", invitation);
    page.addAttribute("organisation", names.getOrDefault(invitation.offer().party(), ""));
    page.addAttribute(
        "me", SignedIn.of(request.getUserPrincipal()).map(it -> it.person().name()).orElse(""));
    page.addAttribute("action", request.getRequestURI());
    page.addAttribute("faults", faults);
    return "ground/accounts/invitations/web/join";
  }
}
