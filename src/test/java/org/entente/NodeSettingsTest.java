package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.console.Console;
import org.entente.console.bench.Visitor;
import org.entente.console.demonstration.DemonstrationPeople;
import org.entente.ground.accounts.Accounts;
import org.entente.ground.accounts.Membership;
import org.entente.ground.accounts.NewPerson;
import org.entente.ground.accounts.Role;
import org.entente.ground.identity.Ids;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Scope;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.Imports;
import org.entente.reference.missions.Missions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.util.FileSystemUtils;

/**
 * A node whose administrator takes no file without terms, and none above three megabytes: used on
 * the command line, and then as a web server on the same folder.
 */
@TestInstance(Lifecycle.PER_CLASS)
class NodeSettingsTest {

  private static final Map<String, String> SETTINGS =
      Map.of("entente.intake.licence-required", "true", "entente.intake.megabytes-per-file", "3");
  private static final int MOST = 3 << 20;
  private static final String IMPORTS = "missions/field/imports";
  private static final String CSV = "Organisation,Activity,Location\nLantern,Wells,Tamba\n";

  private final Path folder = Files.createTempDirectory("node");
  private final int withoutTerms;
  private final Node node;
  private final Visitor grace;

  NodeSettingsTest() throws IOException, InterruptedException {
    SETTINGS.forEach(System::setProperty);
    run("mission", "create", "field", "--name", "Field");
    withoutTerms = give(file("march.csv", CSV));
    node = Node.serve(folder.resolve("var"), "127.0.0.1", 0);
    register("grace");
    grace = new Visitor("http://127.0.0.1:" + node.port() + "/");
    grace.signIn(grace.get("sign-in"), "grace");
  }

  @AfterAll
  void stop() throws IOException {
    node.close();
    SETTINGS.keySet().forEach(System::clearProperty);
    FileSystemUtils.deleteRecursively(folder);
  }

  @Test
  void aFileWithoutTermsIsRefusedByPolicyOnTheCommandLine() {
    assertThat(withoutTerms).isEqualTo(3);
    assertThat(imports()).extracting(Import::state).containsExactly(Import.State.REFUSED);
  }

  @Test
  void theBrowserTellsWhyItWasRefused() throws IOException, InterruptedException {
    var refused = IMPORTS + "/" + Ids.brief(imports().getFirst().id().value());

    assertThat(grace.get(refused)).contains("march.csv", "came without a licence");
    assertThat(grace.get(refused + ".json")).contains("LicenceMissing");
  }

  @Test
  void theFormTakesNoFileWithoutTerms() throws IOException, InterruptedException {
    var answer = upload(grace, file("june.csv", CSV), Map.of("source", "Clinics", "licence", ""));

    assertThat(answer.uri().getPath()).isEqualTo("/" + IMPORTS);
    assertThat(answer.body()).contains("field-licence", "field-bad");
  }

  @Test
  void aFileAsLargeAsMayBeIsTakenAndOneByteMoreIsNot() throws IOException, InterruptedException {
    var fits = upload(grace, file("fits.csv", filled(MOST)), Map.of());
    var over = upload(grace, file("over.csv", filled(MOST + 1)), Map.of());

    assertThat(fits.statusCode()).isEqualTo(200);
    assertThat(fits.uri().getPath()).startsWith("/" + IMPORTS + "/");
    assertThat(over.statusCode()).isEqualTo(422);
    assertThat(over.body()).contains("A file may have at most 3 MB here");
  }

  @Test
  void moreThanMayBePastedIsRefusedInWords() throws IOException, InterruptedException {
    var fits = upload(grace, file("none", ""), Map.of("cells", filled(1 << 20)));
    var over = upload(grace, file("none", ""), Map.of("cells", filled((2 << 20) + 1)));

    assertThat(fits.uri().getPath()).startsWith("/" + IMPORTS + "/");
    assertThat(over.statusCode()).isEqualTo(422);
    assertThat(over.body()).contains("2 MB at most");
  }

  @Test
  void aFileFarAboveTheLimitIsRefusedTheSame() throws IOException, InterruptedException {
    var over = upload(grace, file("far.csv", filled(5 * MOST)), Map.of());

    assertThat(over.statusCode()).isEqualTo(422);
    assertThat(over.body()).contains("at most 3 MB");
  }

  @Test
  void aProgramIsToldTheLimitAsData() throws IOException, InterruptedException {
    var program = grace.wanting("application/problem+json");

    var over = upload(program, file("over.csv", filled(MOST + 1)), Map.of());

    assertThat(over.statusCode()).isEqualTo(422);
    assertThat(over.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(over.body()).contains("\"code\":\"FileTooLarge\"", "\"mostMegabytes\":3");
  }

  private static String filled(int bytes) {
    return CSV + "\n".repeat(bytes - CSV.length());
  }

  private HttpResponse<String> upload(Visitor visitor, Path file, Map<String, String> other)
      throws IOException, InterruptedException {
    var form = grace.get(IMPORTS + "/new");
    var fields = new HashMap<String, String>();
    fields.put("partner", Ids.brief(imports().getFirst().mission().value()));
    fields.put("level", "restricted");
    fields.put("licence", "CC BY 4.0");
    fields.put("reshare", "yes");
    fields.putAll(other);
    return visitor.give(form, IMPORTS, fields, file);
  }

  private int give(Path file) {
    return run("import", file.toString(), "--mission", "field", "--partner", "Lantern");
  }

  private int run(String... verb) {
    var data = Stream.of("--data", folder.resolve("var").toString());
    return Console.run(Stream.concat(Stream.of(verb), data).toArray(String[]::new));
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  /** Newest first. */
  private List<Import> imports() {
    var all = all();
    return Scope.of(all, () -> node.door(Imports.class).list(all, 100)).stream()
        .filter(given -> given.course().givenBy().equals("operator"))
        .toList();
  }

  private Audience all() {
    var mission = node.door(Missions.class).getByCode("field");
    return node.door(Audiences.class).node(mission);
  }

  /** For the mission itself, which may report for anybody. */
  private void register(String name) {
    var accounts = node.door(Accounts.class);
    var wanted = new NewPerson(name, name, DemonstrationPeople.PASSWORD, false);
    var mission = all().mission();
    var roles = Set.of(Role.READ, Role.REPORT, Role.COORDINATE);
    Scope.run(
        all(),
        () ->
            accounts.addTo(
                wanted,
                id -> new Membership(id, mission, mission.itself(), "confidential", roles),
                "operator"));
  }
}
