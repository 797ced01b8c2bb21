package org.entente.ground.accounts.passkeys;

import com.webauthn4j.util.exception.WebAuthnException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.entente.ground.accounts.AccountProblem;
import org.entente.ground.accounts.Accounts;
import org.entente.ground.accounts.Person;
import org.entente.ground.accounts.trail.Trail;
import org.entente.ground.accounts.trail.Trail.Deed;
import org.entente.ground.identity.PersonId;
import org.entente.ground.problem.Refused;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passkeys of this node's people (W3C Web Authentication Level 3). Each is kept on its device under
 * the name of the person, and the device asks for a finger, a face or a number before it signs.
 */
@Component
public class Passkeys {

  private static final int LONGEST_NAME = 60;

  private final PasskeyStore store;
  private final KnownPeople people;
  private final Accounts accounts;
  private final Trail trail;

  /**
   * The address under which browsers know this node: the domain of its passkeys, and its origin.
   */
  public record Site(String domain, String origin) {}

  Passkeys(PasskeyStore store, KnownPeople people, Accounts accounts, Trail trail) {
    this.store = store;
    this.people = people;
    this.accounts = accounts;
    this.trail = trail;
  }

  /** What a browser is asked when a person adds a passkey. */
  @Transactional(readOnly = true)
  public PublicKeyCredentialCreationOptions askToRegister(Authentication person, Site site) {
    return at(site)
        .createPublicKeyCredentialCreationOptions(
            new ImmutablePublicKeyCredentialCreationOptionsRequest(person));
  }

  /** Adds what the browser answered, under a name; refused when it does not fit the question. */
  @Transactional
  public void register(
      Person person,
      PublicKeyCredentialCreationOptions asked,
      PublicKeyCredential<AuthenticatorAttestationResponse> answer,
      String name,
      Site site) {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new Refused(new AccountProblem.PasskeyNameMissing(LONGEST_NAME));
    }
    var key = new RelyingPartyPublicKey(answer, name.strip());
    answered(
        () ->
            at(site).registerCredential(new ImmutableRelyingPartyRegistrationRequest(asked, key)));
    trail.note(person.id(), Deed.PASSKEY_ADDED, person.signInName(), Optional.empty());
  }

  /** What a browser is asked when somebody, nobody knows who, signs in. */
  public PublicKeyCredentialRequestOptions askToSignIn(Site site) {
    return at(site)
        .createCredentialRequestOptions(
            new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
  }

  /** Whose passkey signed; refused when the signature, the question or the site is another. */
  @Transactional
  public Person signIn(
      PublicKeyCredentialRequestOptions asked,
      PublicKeyCredential<AuthenticatorAssertionResponse> answer,
      Site site) {
    var signed =
        answered(() -> at(site).authenticate(new RelyingPartyAuthenticationRequest(asked, answer)));
    return accounts
        .find(signed.getName())
        .orElseThrow(() -> new Refused(new AccountProblem.PasskeyRefused()));
  }

  /** A person's passkeys, the oldest first. */
  @Transactional(readOnly = true)
  public List<CredentialRecord> list(PersonId person) {
    return store.findByUserId(PasskeyStore.handle(person));
  }

  @Transactional
  public void remove(PersonId person, Bytes passkey) {
    store.remove(person, passkey);
  }

  @Transactional
  public void removeAll(PersonId person) {
    store.removeAll(person);
  }

  /** What does not fit is told by the libraries in three ways; here it is one refusal. */
  private static <T> T answered(Supplier<T> ceremony) {
    try {
      return ceremony.get();
    } catch (AuthenticationException | WebAuthnException | IllegalArgumentException wrong) {
      throw (Refused) new Refused(new AccountProblem.PasskeyRefused()).initCause(wrong);
    }
  }

  private WebAuthnRelyingPartyOperations at(Site site) {
    var node = PublicKeyCredentialRpEntity.builder().id(site.domain()).name("Entente").build();
    var party = new Webauthn4JRelyingPartyOperations(people, store, node, Set.of(site.origin()));
    var selection =
        AuthenticatorSelectionCriteria.builder()
            .residentKey(ResidentKeyRequirement.REQUIRED)
            .userVerification(UserVerificationRequirement.REQUIRED)
            .build();
    party.setCustomizeCreationOptions(options -> options.authenticatorSelection(selection));
    party.setCustomizeRequestOptions(
        options -> options.userVerification(UserVerificationRequirement.REQUIRED));
    return party;
  }
}
