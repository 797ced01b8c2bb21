package org.entente.ground.accounts.sessions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.entente.ground.accounts.Accounts;
import org.entente.ground.accounts.NodeNeeds;
import org.entente.ground.accounts.sessions.Sessions;
import org.entente.ground.accounts.web.Fields;
import org.entente.ground.accounts.web.SignInAttempts;
import org.entente.ground.identity.Ids;
import org.entente.ground.problem.Refused;
import org.entente.ground.shell.Faults;
import org.entente.ground.shell.Faults.Fault;
import org.entente.ground.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's own account: the password, and where they are signed in. */
@Controller
@RequestMapping("/account")
class AccountPages {

  private static final String HERE = "redirect:/account";

  private final Accounts accounts;
  private final Sessions sessions;
  private final SignInAttempts attempts;

  AccountPages(Accounts accounts, Sessions sessions, SignInAttempts attempts) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.attempts = attempts;
  }

  @GetMapping
  @NodeNeeds(NodeNeeds.Who.SIGNED_IN)
  String show(SignedIn me, @RequestParam Optional<String> changed, Model page) {
    return show(me, Faults.none(), changed.isPresent(), page);
  }

  /** A new password ends every other session. */
  @PostMapping("/password")
  @NodeNeeds(NodeNeeds.Who.SIGNED_IN)
  String changePassword(
      SignedIn me,
      @RequestParam(defaultValue = "") String current,
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request,
      Words words,
      Model page) {
    var name = me.person().signInName();
    if (attempts.tooMany(name, request.getRemoteAddr())) {
      return show(me, tooMany(words), false, page);
    }
    try {
      accounts.changePassword(me.person(), current, password);
      sessions.endOthers(me.person().id(), me.session());
      return HERE + "?changed";
    } catch (Refused refused) {
      attempts.failed(name, request.getRemoteAddr());
      return show(me, Fields.faults(refused, words), false, page);
    }
  }

  private static Faults tooMany(Words words) {
    var minutes = SignInAttempts.WINDOW.toMinutes();
    var message = words.say("accounts.signIn.wait", "minutes", minutes);
    return new Faults(List.of(new Fault("current", message)));
  }

  @PostMapping("/sessions/{id}/end")
  @NodeNeeds(NodeNeeds.Who.SIGNED_IN)
  String end(SignedIn me, @PathVariable String id) {
    Ids.read(id).ifPresent(session -> sessions.end(me.person().id(), session));
    return HERE;
  }

  @PostMapping("/sessions/end-others")
  @NodeNeeds(NodeNeeds.Who.SIGNED_IN)
  String endOthers(SignedIn me) {
    sessions.endOthers(me.person().id(), me.session());
    return HERE;
  }

  private String show(SignedIn me, Faults faults, boolean changed, Model page) {
    page.addAttribute("sessions", sessions.list(me.person().id()));
    page.addAttribute("current", me.session());
    page.addAttribute("changed", changed);
    page.addAttribute("faults", faults);
    return "ground/accounts/sessions/web/account";
  }
}
