package org.entente.ground.accounts.passkeys.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.entente.ground.accounts.AccountProblem;
import org.entente.ground.accounts.NodeNeeds;
import org.entente.ground.accounts.passkeys.Passkeys;
import org.entente.ground.accounts.passkeys.Passkeys.Site;
import org.entente.ground.accounts.sessions.web.SignedIn;
import org.entente.ground.problem.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import tools.jackson.core.type.TypeReference;

/** A person's own passkeys. */
@Controller
@RequestMapping("/account/passkeys")
class PasskeyPages {

  private static final String ASKED = PasskeyPages.class.getName();

  private final Passkeys passkeys;
  private final Sites sites;
  private final DeviceJson json;

  PasskeyPages(Passkeys passkeys, Sites sites, DeviceJson json) {
    this.passkeys = passkeys;
    this.sites = sites;
    this.json = json;
  }

  @GetMapping
  @NodeNeeds(NodeNeeds.Who.SIGNED_IN)
  String list(SignedIn me, HttpServletRequest request, Model page) {
    page.addAttribute("passkeys", passkeys.list(me.person().id()));
    page.addAttribute("possible", sites.of(request).isPresent());
    return "ground/accounts/passkeys/web/passkeys";
  }

  @PostMapping(path = "/options", produces = MediaType.APPLICATION_JSON_VALUE)
  @NodeNeeds(NodeNeeds.Who.SIGNED_IN)
  @ResponseBody
  String ask(SignedIn me, HttpServletRequest request, HttpSession session) {
    var asked = passkeys.askToRegister(me, site(request));
    session.setAttribute(ASKED, asked);
    return json.write(asked);
  }

  /** What was asked is good for one answer. */
  @PostMapping
  @NodeNeeds(NodeNeeds.Who.SIGNED_IN)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void register(
      SignedIn me,
      @RequestParam(defaultValue = "") String name,
      @RequestBody String answer,
      HttpServletRequest request,
      HttpSession session) {
    var asked = session.getAttribute(ASKED);
    session.removeAttribute(ASKED);
    if (!(asked instanceof PublicKeyCredentialCreationOptions options)) {
      throw new Refused(new AccountProblem.PasskeyRefused());
    }
    var credential =
        json.read(
            answer, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
    passkeys.register(me.person(), options, credential, name, site(request));
  }

  @PostMapping("/{id}/remove")
  @NodeNeeds(NodeNeeds.Who.SIGNED_IN)
  String remove(SignedIn me, @PathVariable String id) {
    passkeys.remove(me.person().id(), Bytes.fromBase64(id));
    return "redirect:/account/passkeys";
  }

  private Site site(HttpServletRequest request) {
    return sites.of(request).orElseThrow(() -> new Refused(new AccountProblem.PasskeyRefused()));
  }
}
