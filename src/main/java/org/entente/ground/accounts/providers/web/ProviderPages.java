package org.entente.ground.accounts.providers.web;

import java.util.LinkedHashMap;
import java.util.Optional;
import org.entente.ground.accounts.NodeNeeds;
import org.entente.ground.accounts.providers.ProviderLinks;
import org.entente.ground.accounts.providers.Providers;
import org.entente.ground.accounts.sessions.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Accounts at identity providers that sign the reader in: linking one, taking that back. */
@Controller
@RequestMapping("/account/providers")
class ProviderPages {

  private final Providers providers;
  private final ProviderLinks links;

  ProviderPages(Providers providers, ProviderLinks links) {
    this.providers = providers;
    this.links = links;
  }

  @GetMapping
  @NodeNeeds(NodeNeeds.Who.SIGNED_IN)
  String list(SignedIn me, @RequestParam Optional<String> to, Model page) {
    var linked = new LinkedHashMap<String, String>();
    links
        .listIssuers(me.person().id())
        .forEach(issuer -> linked.put(issuer, providers.label(issuer)));
    page.addAttribute("linked", linked);
    page.addAttribute("providers", providers.labels());
    page.addAttribute("to", to.filter(providers.labels()::containsKey).orElse(""));
    return "ground/accounts/providers/web/providers";
  }

  /** A form may lead to this node alone, so the way out is a link on the page that follows. */
  @PostMapping
  @NodeNeeds(NodeNeeds.Who.SIGNED_IN)
  String link(@RequestParam(defaultValue = "") String provider) {
    if (!providers.labels().containsKey(provider)) {
      return "redirect:/account/providers";
    }
    PeopleOfProviders.wantToLink();
    return "redirect:/account/providers?to=" + provider;
  }

  @PostMapping("/unlink")
  @NodeNeeds(NodeNeeds.Who.SIGNED_IN)
  String unlink(SignedIn me, @RequestParam(defaultValue = "") String issuer) {
    links.unlink(me.person().id(), issuer);
    return "redirect:/account/providers";
  }
}
