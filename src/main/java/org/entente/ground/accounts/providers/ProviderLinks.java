package org.entente.ground.accounts.providers;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.accounts.AccountProblem;
import org.entente.ground.accounts.Person;
import org.entente.ground.accounts.trail.Trail;
import org.entente.ground.accounts.trail.Trail.Deed;
import org.entente.ground.identity.PersonId;
import org.entente.ground.problem.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which account at which provider signs whom in: by issuer and subject, and by nothing else. */
@Component
public class ProviderLinks {

  private final JdbcClient db;
  private final Trail trail;
  private final InstantSource clock;

  /** An account at a provider, which never changes there and is given to nobody else. */
  public record Account(String issuer, String subject) {}

  ProviderLinks(JdbcClient db, Trail trail, InstantSource clock) {
    this.db = db;
    this.trail = trail;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Optional<PersonId> find(Account account) {
    return db.sql(
            """
            select person_id
              from accounts.provider_link
             where issuer = :issuer
               and subject = :subject
            """)
        .param("issuer", account.issuer())
        .param("subject", account.subject())
        .query(UUID.class)
        .optional()
        .map(PersonId::new);
  }

  /** Links an account to a person; refused when it is somebody else's. */
  @Transactional
  public void link(Account account, Person person) {
    db.sql(
            """
            insert into accounts.provider_link (issuer, subject, person_id, linked_at)
            values (:issuer, :subject, :person, :at)
                on conflict (issuer, subject) do nothing
            """)
        .param("issuer", account.issuer())
        .param("subject", account.subject())
        .param("person", person.id().value())
        .param("at", Timestamp.from(clock.instant()))
        .update();
    if (find(account).filter(person.id()::equals).isEmpty()) {
      throw new Refused(new AccountProblem.LinkedToAnother());
    }
    trail.note(person.id(), Deed.PROVIDER_LINKED, person.signInName(), Optional.empty());
  }

  /** The issuers at which a person has linked an account. */
  @Transactional(readOnly = true)
  public List<String> listIssuers(PersonId person) {
    return db.sql(
            """
            select distinct issuer
              from accounts.provider_link
             where person_id = :person
             order by issuer
            """)
        .param("person", person.value())
        .query(String.class)
        .list();
  }

  @Transactional
  public void unlink(PersonId person, String issuer) {
    db.sql("delete from accounts.provider_link where person_id = :person and issuer = :issuer")
        .param("person", person.value())
        .param("issuer", issuer)
        .update();
  }

  @Transactional
  public void unlinkAll(PersonId person) {
    db.sql("delete from accounts.provider_link where person_id = :person")
        .param("person", person.value())
        .update();
  }
}
