package org.entente.ground.accounts.passkeys;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.ground.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** The SQL of passkeys; a person is known to devices by the bytes of the person's id. */
@Repository
class PasskeyStore implements UserCredentialRepository {

  private static final String COLUMNS =
      """
      select credential_id, person_id, name, public_key, sign_count, verified, backup, backed_up,
             transports, attestation, client_data, made_at, used_at
        from accounts.passkey
      """;

  private final JdbcClient db;

  PasskeyStore(JdbcClient db) {
    this.db = db;
  }

  static Bytes handle(PersonId person) {
    var id = person.value();
    var bytes = ByteBuffer.allocate(2 * Long.BYTES);
    bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    return new Bytes(bytes.array());
  }

  static PersonId person(Bytes handle) {
    var bytes = ByteBuffer.wrap(handle.getBytes());
    return new PersonId(new UUID(bytes.getLong(), bytes.getLong()));
  }

  @Override
  public void save(CredentialRecord passkey) {
    db.sql(
            """
            insert into accounts.passkey
                   (credential_id, person_id, name, public_key, sign_count, verified, backup,
                    backed_up, transports, attestation, client_data, made_at, used_at)
            values (:id, :person, :name, :key, :count, :verified, :backup, :backedUp,
                    :transports, :attestation, :clientData, :made, :used)
                on conflict (credential_id) do update
               set sign_count = excluded.sign_count,
                   verified = excluded.verified,
                   backed_up = excluded.backed_up,
                   used_at = excluded.used_at
             where accounts.passkey.person_id = excluded.person_id
            """)
        .param("id", passkey.getCredentialId().getBytes())
        .param("person", person(passkey.getUserEntityUserId()).value())
        .param("name", passkey.getLabel())
        .param("key", passkey.getPublicKey().getBytes())
        .param("count", passkey.getSignatureCount())
        .param("verified", passkey.isUvInitialized())
        .param("backup", passkey.isBackupEligible())
        .param("backedUp", passkey.isBackupState())
        .param(
            "transports",
            passkey.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .toArray(String[]::new))
        .param("attestation", requireNonNull(passkey.getAttestationObject()).getBytes())
        .param("clientData", requireNonNull(passkey.getAttestationClientDataJSON()).getBytes())
        .param("made", Timestamp.from(passkey.getCreated()))
        .param("used", Timestamp.from(passkey.getLastUsed()))
        .update();
  }

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes id) {
    return db.sql(COLUMNS + " where credential_id = :id")
        .param("id", id.getBytes())
        .query((row, _) -> passkey(row))
        .optional()
        .orElse(null);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes handle) {
    return db.sql(COLUMNS + " where person_id = :person order by made_at, credential_id")
        .param("person", person(handle).value())
        .query((row, _) -> passkey(row))
        .list();
  }

  @Override
  public void delete(Bytes id) {
    db.sql("delete from accounts.passkey where credential_id = :id")
        .param("id", id.getBytes())
        .update();
  }

  void remove(PersonId person, Bytes id) {
    db.sql("delete from accounts.passkey where credential_id = :id and person_id = :person")
        .param("id", id.getBytes())
        .param("person", person.value())
        .update();
  }

  void removeAll(PersonId person) {
    db.sql("delete from accounts.passkey where person_id = :person")
        .param("person", person.value())
        .update();
  }

  private static CredentialRecord passkey(ResultSet row) throws SQLException {
    var transports = (String[]) row.getArray("transports").getArray();
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(new Bytes(row.getBytes("credential_id")))
        .userEntityUserId(handle(new PersonId(row.getObject("person_id", UUID.class))))
        .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
        .signatureCount(row.getLong("sign_count"))
        .uvInitialized(row.getBoolean("verified"))
        .backupEligible(row.getBoolean("backup"))
        .backupState(row.getBoolean("backed_up"))
        .transports(
            Arrays.stream(transports)
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet()))
        .attestationObject(new Bytes(row.getBytes("attestation")))
        .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
        .created(row.getTimestamp("made_at").toInstant())
        .lastUsed(row.getTimestamp("used_at").toInstant())
        .label(row.getString("name"))
        .build();
  }
}
