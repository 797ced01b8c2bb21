package org.entente.ground.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.entente.ground.database.embedded.EmbeddedPostgres;
import org.entente.ground.database.embedded.SingleUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** A server that somebody else runs: what Entente asks of it before it writes a word. */
@StoreTest
class ExternalDatabaseTest {

  private static final Path UNUSED = Path.of("target", "never-made");

  private final Path folder = Path.of("target", "external-" + UUID.randomUUID());

  @AfterEach
  void clearAway() throws IOException {
    FileSystemUtils.deleteRecursively(folder);
  }

  @Test
  void aServerWithTwoHarmlessRolesIsTakenAndNoServerOfOurOwnIsMade() {
    var environment = environment(TestDatabase.address());

    try (var database = Databases.open(UNUSED, environment)) {
      assertThat(database.address()).isEqualTo(TestDatabase.address());
    }
    assertThat(UNUSED).doesNotExist();
  }

  @Test
  void anAddressWithoutTheJavaPrefixIsUnderstood() {
    var environment = environment(TestDatabase.address());
    environment.compute("ENTENTE_DATABASE_URL", (_, url) -> url.substring("jdbc:".length()));

    try (var database = Databases.open(UNUSED, environment)) {
      assertThat(database.address()).isEqualTo(TestDatabase.address());
    }
  }

  @Test
  void aMissingSettingIsNamed() {
    var environment = environment(TestDatabase.address());
    environment.remove("ENTENTE_DATABASE_PASSWORD");

    assertRefused(environment, "ENTENTE_DATABASE_URL is set but not ENTENTE_DATABASE_PASSWORD");
  }

  @Test
  void aPasswordInTheAddressIsRefusedWithoutRepeatingIt() {
    var environment = environment(TestDatabase.address());
    environment.put("ENTENTE_DATABASE_URL", "postgresql://amina:secret@localhost/entente");

    assertThatThrownBy(() -> Databases.open(UNUSED, environment))
        .isInstanceOf(DatabaseTrouble.class)
        .hasMessageContaining("holds a login before the @")
        .hasMessageNotContaining("secret");
  }

  @Test
  void aWrongPasswordIsRefusedWithTheServersOwnReason() {
    var environment = environment(TestDatabase.address());
    environment.put("ENTENTE_DATABASE_PASSWORD", "guessed");

    assertRefused(environment, "password authentication failed");
  }

  @Test
  void anApplicationThatIsTheOwnerIsRefused() {
    var environment = environment(TestDatabase.address());
    environment.put("ENTENTE_DATABASE_USER", TestDatabase.address().owner().name());
    environment.put("ENTENTE_DATABASE_PASSWORD", TestDatabase.address().owner().password());

    assertRefused(environment, "name the same role");
  }

  @Test
  void anApplicationAboveTheRulesIsRefused() throws IOException {
    EmbeddedPostgres.start(folder).close();

    assertRefusedAfter("alter role entente_app bypassrls", "has BYPASSRLS");
    assertRefusedAfter("alter role entente_app superuser", "is a superuser");
    SingleUser.run(folder, "alter role entente_app nosuperuser nobypassrls");
    assertRefusedAfter("grant entente_owner to entente_app", "is a member of the owner");
    SingleUser.run(folder, "revoke entente_owner from entente_app");
    SingleUser.run(folder, "create table public.well (name text)");
    assertRefusedAfter("alter table public.well owner to entente_app", "owns 1 tables or views");
  }

  @Test
  void theSqlForTheAdministratorLeadsToTheSameSettings() {
    var environment = environment(TestDatabase.address());
    var roles = RolesSql.of(environment, () -> 0L);

    assertThat(roles.owner()).isEqualTo(TestDatabase.address().owner());
    assertThat(roles.script())
        .contains("create role \"%s\" login nosuperuser".formatted(roles.owner().name()))
        .contains("-- ENTENTE_DATABASE_PASSWORD=" + roles.application().password());
  }

  @Test
  void aLoginNeverPrintsItsPassword() {
    assertThat(TestDatabase.address().toString())
        .doesNotContain(TestDatabase.address().owner().password());
  }

  private void assertRefusedAfter(String change, String reason) throws IOException {
    SingleUser.run(folder, change);
    try (var server = EmbeddedPostgres.start(folder)) {
      assertRefused(environment(server.address()), reason);
    }
  }

  private static void assertRefused(Map<String, String> environment, String reason) {
    assertThatThrownBy(() -> Databases.open(UNUSED, environment))
        .isInstanceOf(DatabaseTrouble.class)
        .hasMessageContaining(reason);
  }

  private static Map<String, String> environment(DatabaseAddress address) {
    return new HashMap<>(
        Map.of(
            "ENTENTE_DATABASE_URL", address.jdbcUrl(),
            "ENTENTE_DATABASE_OWNER", address.owner().name(),
            "ENTENTE_DATABASE_OWNER_PASSWORD", address.owner().password(),
            "ENTENTE_DATABASE_USER", address.application().name(),
            "ENTENTE_DATABASE_PASSWORD", address.application().password()));
  }
}
