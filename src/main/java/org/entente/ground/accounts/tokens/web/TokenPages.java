package org.entente.ground.accounts.tokens.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.ground.accounts.NodeNeeds;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.sessions.web.SignedIn;
import org.entente.ground.accounts.tokens.Tokens;
import org.entente.ground.accounts.web.Fields;
import org.entente.ground.identity.Ids;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own tokens: made, shown once, revoked. */
@Controller
@RequestMapping("/account/tokens")
class TokenPages {

  private final Tokens tokens;

  TokenPages(Tokens tokens) {
    this.tokens = tokens;
  }

  @GetMapping
  @NodeNeeds(NodeNeeds.Who.SIGNED_IN)
  String list(SignedIn me, Model page) {
    return show(me, Faults.none(), "", page);
  }

  @PostMapping
  @NodeNeeds(NodeNeeds.Who.SIGNED_IN)
  String make(
      SignedIn me,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") List<String> scopes,
      @RequestParam(defaultValue = "") String days,
      Words words,
      Model page,
      RedirectAttributes shownOnce) {
    try {
      var secret = tokens.make(me.person(), name, roles(scopes), number(days));
      shownOnce.addFlashAttribute("secret", secret.letters());
      return "redirect:/account/tokens";
    } catch (Refused refused) {
      return show(me, Fields.faults(refused, words), name, page);
    }
  }

  @PostMapping("/{id}/revoke")
  @NodeNeeds(NodeNeeds.Who.SIGNED_IN)
  String revoke(SignedIn me, @PathVariable String id) {
    Ids.read(id).ifPresent(token -> tokens.revoke(me.person().id(), token));
    return "redirect:/account/tokens";
  }

  private static Set<Role> roles(List<String> written) {
    return Arrays.stream(Role.values())
        .filter(role -> written.contains(role.word()))
        .collect(Collectors.toSet());
  }

  /** What is no number of days is none. */
  private static int number(String written) {
    return Optional.of(written.strip())
        .filter(it -> it.matches("\\d{1,4}"))
        .map(Integer::valueOf)
        .orElse(0);
  }

  private String show(SignedIn me, Faults faults, String name, Model page) {
    page.addAttribute("tokens", tokens.list(me.person().id()));
    page.addAttribute("name", name);
    page.addAttribute("faults", faults);
    return "ground/accounts/tokens/web/tokens";
  }
}
