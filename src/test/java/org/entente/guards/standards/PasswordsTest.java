package org.entente.guards.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.entente.FieldOffice;
import org.entente.RunningNode;
import org.entente.ground.accounts.Accounts;
import org.entente.ground.accounts.NewPerson;
import org.entente.ground.database.StoreTest;
import org.entente.ground.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/** What a password may be, how it is asked for, and what is kept of it. */
@StoreTest
class PasswordsTest {

  private static final String WRITTEN = "  pässwört ماء \uD83D\uDCA7 <&\"'> " + "long ".repeat(30);

  private final FieldOffice office = new FieldOffice();

  PasswordsTest() throws Exception {}

  @Test
  void anyLettersAndAnyLengthAreTakenExactlyAsGiven() throws Exception {
    var name = office.signInName("ada");
    RunningNode.door(Accounts.class).add(new NewPerson("Ada", name, WRITTEN, false));

    assertThat(signedIn(name, WRITTEN)).isTrue();
    assertThat(signedIn(name, WRITTEN.strip())).isFalse();
    assertThat(signedIn(name, WRITTEN.toLowerCase(Locale.ROOT).replace("long", "Long"))).isFalse();
    assertThat(signedIn(name, WRITTEN.substring(0, 72))).isFalse();
  }

  private static boolean signedIn(String name, String password) throws Exception {
    var guest = RunningNode.guest();
    var answer = guest.post("/sign-in", "/sign-in", "username", name, "password", password);
    return answer.headers().firstValue("Location").filter(to -> !to.contains("failed")).isPresent();
  }

  @Test
  void theFormHidesItAndLetsManagersFillIt() throws Exception {
    assertThat(RunningNode.guest().get("/sign-in").body())
        .containsPattern("<input[^>]*type=\"password\"")
        .contains("autocomplete=\"current-password\"", "autocomplete=\"username")
        .doesNotContain("onpaste", "oncopy", "maxlength");
  }

  /** The encoder of the framework with its newest defaults: PBKDF2, SHA-256, 310,000 rounds. */
  @Test
  void whatIsKeptIsASlowHash() {
    var name = office.signInName("bo");
    RunningNode.door(Accounts.class).add(new NewPerson("Bo", name, WRITTEN, false));
    var kept =
        JdbcClient.create(TestDatabase.owner())
            .sql("select password_hash from accounts.person where sign_in_name = :name")
            .param("name", name)
            .query(String.class)
            .single();

    assertThat(Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8().matches(WRITTEN, kept))
        .isTrue();
  }
}
