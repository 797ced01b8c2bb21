package org.entente.ground.accounts.web;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.entente.ground.accounts.AccountProblem;
import org.entente.ground.accounts.FirstRun;
import org.entente.ground.accounts.NewPerson;
import org.entente.ground.accounts.NodeNeeds;
import org.entente.ground.accounts.providers.Providers;
import org.entente.ground.problem.Refused;
import org.entente.ground.shell.Faults;
import org.entente.ground.shell.Faults.Fault;
import org.entente.ground.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way in: sign-in, and the first run of a node, which is absent once somebody is there. */
@Controller
class SignInPages {

  private final FirstRun firstRun;
  private final Providers providers;

  SignInPages(FirstRun firstRun, Providers providers) {
    this.firstRun = firstRun;
    this.providers = providers;
  }

  @GetMapping(AccountsWebConfiguration.SIGN_IN)
  @NodeNeeds(NodeNeeds.Who.ANYBODY)
  String signIn(
      @RequestParam Optional<String> failed,
      @RequestParam Optional<String> wait,
      @RequestParam Optional<String> busy,
      @RequestParam Optional<String> refused,
      HttpSession session,
      Words words,
      Model page) {
    if (firstRun.code().isPresent()) {
      return "redirect:/first-run";
    }
    page.addAttribute(
        "faults",
        busy.isPresent()
            ? about("username", words.say("accounts.signIn.busy"))
            : faults(failed.isPresent(), wait.isPresent(), words));
    page.addAttribute("name", typedName(session));
    page.addAttribute("providers", providers.labels());
    page.addAttribute("refused", refused.isPresent());
    return "ground/accounts/web/signin";
  }

  private static Faults faults(boolean failed, boolean wait, Words words) {
    if (wait) {
      var minutes = SignInAttempts.WINDOW.toMinutes();
      return about("username", words.say("accounts.signIn.wait", "minutes", minutes));
    }
    return failed ? about("username", words.say("accounts.signIn.failed")) : Faults.none();
  }

  private static Faults about(String field, String message) {
    return new Faults(List.of(new Fault(field, message)));
  }

  private static String typedName(HttpSession session) {
    var name = session.getAttribute(SignInGuard.TYPED_NAME) instanceof String typed ? typed : "";
    session.removeAttribute(SignInGuard.TYPED_NAME);
    return name;
  }

  @GetMapping("/first-run")
  @NodeNeeds(NodeNeeds.Who.ANYBODY)
  String firstRun(Model page) {
    if (firstRun.code().isEmpty()) {
      throw new Refused(new AccountProblem.FirstRunOver());
    }
    page.addAttribute("faults", Faults.none());
    page.addAttribute("name", "");
    page.addAttribute("username", "");
    return "ground/accounts/web/firstrun";
  }

  @PostMapping("/first-run")
  @NodeNeeds(NodeNeeds.Who.ANYBODY)
  String begin(
      @RequestParam String code,
      @RequestParam String name,
      @RequestParam String username,
      @RequestParam String password,
      HttpSession session,
      Words words,
      Model page) {
    try {
      firstRun.begin(code, new NewPerson(name, username, password, true));
    } catch (Refused refused) {
      page.addAttribute("faults", Fields.faults(refused, words));
      page.addAttribute("name", name);
      page.addAttribute("username", username);
      return "ground/accounts/web/firstrun";
    }
    session.setAttribute(SignInGuard.TYPED_NAME, username);
    return "redirect:" + AccountsWebConfiguration.SIGN_IN;
  }
}
