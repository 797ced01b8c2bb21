package org.entente.ground.accounts.passkeys;

import org.entente.ground.accounts.Accounts;
import org.entente.ground.accounts.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** The people of this node as their devices know them; they are added and removed elsewhere. */
@Component
class KnownPeople implements PublicKeyCredentialUserEntityRepository {

  private final Accounts accounts;

  KnownPeople(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
    return accounts.find(PasskeyStore.person(handle)).map(KnownPeople::entity).orElse(null);
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findByUsername(String signInName) {
    return accounts.find(signInName).map(KnownPeople::entity).orElse(null);
  }

  @Override
  public void save(PublicKeyCredentialUserEntity person) {
    throw new UnsupportedOperationException("a device makes no person");
  }

  @Override
  public void delete(Bytes handle) {
    throw new UnsupportedOperationException("a device removes no person");
  }

  private static PublicKeyCredentialUserEntity entity(Person person) {
    return ImmutablePublicKeyCredentialUserEntity.builder()
        .id(PasskeyStore.handle(person.id()))
        .name(person.signInName())
        .displayName(person.name())
        .build();
  }
}
