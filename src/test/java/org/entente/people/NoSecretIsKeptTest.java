package org.entente.people;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.entente.FieldOffice;
import org.entente.RunningNode;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.entente.ground.database.TestDatabase;
import org.entente.ground.identity.Ids;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No password, session, token or link of an invitation stands anywhere that the node keeps. */
@StoreTest
class NoSecretIsKeptTest {

  private static final Pattern SHOWN = Pattern.compile("(?:/join/|>)([A-Za-z0-9_-]{43})</code>");

  private final FieldOffice office;

  NoSecretIsKeptTest() throws IOException {
    office = new FieldOffice();
  }

  @Test
  void noTableNoHistoryAndNoLineOfTheLogHoldsASecret() throws Exception {
    var log = listen();
    var secrets = new ArrayList<>(List.of(RunningNode.PASSWORD));
    var amina = office.person("amina", office.mission.itself(), Role.ADMINISTER);
    secrets.add(session(amina));
    secrets.add(invitation(amina));
    secrets.add(token(amina));
    fail(secrets);
    silence(log);

    assertThat(secrets).doesNotHaveDuplicates().hasSize(4);
    assertThat(log.list).isNotEmpty();
    assertThat(log.list.stream().map(ILoggingEvent::getFormattedMessage))
        .noneMatch(line -> secrets.stream().anyMatch(line::contains));
    var tables = tables();
    assertThat(tables).contains("accounts.session", "accounts.token", "history.revision");
    assertThat(tables)
        .allSatisfy(table -> assertThat(linesWith(secrets, table)).as(table).isZero());
  }

  @Test
  void aSecretThatStoodInATableWouldBeFound() throws Exception {
    office.person("grace", office.lantern, Role.READ);

    assertThat(linesWith(List.of(office.signInName("grace")), "accounts.person")).isOne();
  }

  /** What goes wrong with a secret does not tell it either. */
  private void fail(List<String> secrets) throws Exception {
    var guest = RunningNode.guest();
    for (var secret : secrets) {
      guest.post("/sign-in", "/sign-in", "username", "nobody", "password", secret);
      guest.get("/join/" + secret.replace(' ', '_'));
      guest.get("/join/" + secret.replace(' ', '_') + "/own");
    }
  }

  private static String session(Visitor who) {
    var cookies = (CookieManager) who.browser().cookieHandler().orElseThrow();
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("entente-session"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElseThrow();
  }

  private String invitation(Visitor who) throws Exception {
    var page = office.home + "/people/invitations";
    var party = Ids.brief(office.lantern.value());
    who.post(page, page, "organisation", party, "level", "restricted", "roles", "read");
    return shown(who, page);
  }

  private static String token(Visitor who) throws Exception {
    var page = "/account/tokens";
    who.post(page, page, "name", "a program", "days", "30");
    return shown(who, page);
  }

  private static String shown(Visitor who, String page) throws Exception {
    var found = SHOWN.matcher(who.get(page).body());
    assertThat(found.find()).as(page).isTrue();
    return found.group(1);
  }

  private static List<String> tables() {
    return owner()
        .sql(
            """
            select table_schema || '.' || table_name
              from information_schema.tables
             where table_type = 'BASE TABLE'
               and table_schema not in ('pg_catalog', 'information_schema')
             order by 1
            """)
        .query(String.class)
        .list();
  }

  private static long linesWith(List<String> words, String table) {
    return owner()
        .sql(
            "select count(*) from "
                + table
                + " t where exists (select from unnest(:words) w where strpos(t::text, w) > 0)")
        .param("words", words.toArray(String[]::new))
        .query(Long.class)
        .single();
  }

  /** The owner is held by no policy and sees every line. */
  private static JdbcClient owner() {
    return JdbcClient.create(TestDatabase.owner());
  }

  private static ListAppender<ILoggingEvent> listen() {
    var log = new ListAppender<ILoggingEvent>();
    log.start();
    root().addAppender(log);
    ours().setLevel(Level.DEBUG);
    ours().debug("listening");
    return log;
  }

  private static void silence(ListAppender<ILoggingEvent> log) {
    root().detachAppender(log);
    ours().setLevel(null);
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  private static Logger ours() {
    return (Logger) LoggerFactory.getLogger("org.entente");
  }
}
