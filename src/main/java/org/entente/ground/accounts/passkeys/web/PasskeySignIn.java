package org.entente.ground.accounts.passkeys.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.entente.ground.accounts.AccountProblem;
import org.entente.ground.accounts.NodeNeeds;
import org.entente.ground.accounts.passkeys.Passkeys;
import org.entente.ground.accounts.passkeys.Passkeys.Site;
import org.entente.ground.accounts.sessions.web.KeptSessions;
import org.entente.ground.accounts.web.SignInAttempts;
import org.entente.ground.problem.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import tools.jackson.core.type.TypeReference;

/** Signing in with a passkey: a question, and the signed answer to it, good once. */
@Controller
@RequestMapping("/sign-in/passkey")
class PasskeySignIn {

  private static final String ASKED = PasskeySignIn.class.getName();

  /** Counted as one name, which nobody can have. */
  private static final String PASSKEY = "(passkey)";

  private final Passkeys passkeys;
  private final Sites sites;
  private final DeviceJson json;
  private final KeptSessions sessions;
  private final SignInAttempts attempts;

  PasskeySignIn(
      Passkeys passkeys,
      Sites sites,
      DeviceJson json,
      KeptSessions sessions,
      SignInAttempts attempts) {
    this.passkeys = passkeys;
    this.sites = sites;
    this.json = json;
    this.sessions = sessions;
    this.attempts = attempts;
  }

  @PostMapping(path = "/options", produces = MediaType.APPLICATION_JSON_VALUE)
  @NodeNeeds(NodeNeeds.Who.ANYBODY)
  @ResponseBody
  String ask(HttpServletRequest request, HttpSession session) {
    var asked = passkeys.askToSignIn(site(request));
    session.setAttribute(ASKED, asked);
    return json.write(asked);
  }

  @PostMapping
  @NodeNeeds(NodeNeeds.Who.ANYBODY)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void signIn(
      @RequestBody String answer,
      HttpServletRequest request,
      HttpServletResponse response,
      HttpSession session) {
    var address = request.getRemoteAddr();
    var asked = session.getAttribute(ASKED);
    session.removeAttribute(ASKED);
    if (attempts.tooMany(PASSKEY, address)
        || !(asked instanceof PublicKeyCredentialRequestOptions options)) {
      throw new Refused(new AccountProblem.PasskeyRefused());
    }
    try {
      var person = passkeys.signIn(options, read(answer), site(request));
      sessions.begin(person, request, response);
    } catch (Refused refused) {
      attempts.failed(PASSKEY, address);
      throw refused;
    }
  }

  private PublicKeyCredential<AuthenticatorAssertionResponse> read(String answer) {
    return json.read(
        answer, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
  }

  private Site site(HttpServletRequest request) {
    return sites.of(request).orElseThrow(() -> new Refused(new AccountProblem.PasskeyRefused()));
  }
}
