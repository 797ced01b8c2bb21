package org.entente.registers.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.FieldOffice;
import org.entente.RunningNode;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.entente.ground.history.Act;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.ground.releasability.label.Label;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.registers.needs.assessment.Assessment;
import org.entente.registers.needs.assessment.AssessmentImport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program reads needs page by page, as its owner may. */
@StoreTest
class NeedApiTest {

  private static final int ALL = 203;

  private final FieldOffice office = new FieldOffice();
  private final String list = office.home + "/api/v1/needs";
  @TempDir private Path folder;

  NeedApiTest() throws IOException {}

  @Test
  void pagesHoldEveryNeedOnceAndNoOneElsesSecrets() throws Exception {
    take("Village %d", ALL, "restricted");
    take("Hidden %d", 1, "confidential");
    var otto = office.person("otto", office.bridge, Role.READ);

    var first = read(otto, list);
    var cursor = first.get("next").stringValue();
    var second = read(otto, list + "?cursor=" + cursor);

    var ids = new HashSet<String>();
    first.get("items").forEach(item -> ids.add(item.get("id").stringValue()));
    second.get("items").forEach(item -> ids.add(item.get("id").stringValue()));
    assertThat(ids).hasSize(ALL);
    assertThat(second.get("next").isNull()).isTrue();
    assertThat(first.toString() + second).doesNotContain("Hidden 0");
    assertThat(second.get("items").get(0).get("quantity").isNumber()).isTrue();
    assertThat(read(otto, list + "?q=village+202").get("items").size()).isEqualTo(1);
    assertThat(otto.get(list + "?q=village&cursor=" + cursor).statusCode()).isEqualTo(400);
  }

  private void take(String villages, int count, String level) throws IOException {
    var rows =
        IntStream.range(0, count)
            .mapToObj(each -> "XX0101," + villages.formatted(each) + "," + (100 + each))
            .collect(Collectors.joining("\n", "District pcode,Village,IDP individuals\n", "\n"));
    var file = Files.writeString(folder.resolve("sites.csv"), rows);
    var label = RunningNode.door(Labels.class).intern(Label.of(level, office.lantern));
    var said =
        new Assessment(
            "Tracking",
            LocalDate.parse("2026-02-10"),
            Optional.empty(),
            Optional.empty(),
            office.lantern,
            label);
    var act = Act.of(office.mission, "operator", "needs", Instant.parse("2026-03-02T08:00:00Z"));
    var owner = RunningNode.door(Audiences.class).asOwner(office.lantern, office.mission);
    Scope.run(
        owner,
        () -> RunningNode.door(AssessmentImport.class).take(ReportFile.at(file), said, act, owner));
  }

  private static JsonNode read(Visitor reader, String address) throws Exception {
    var answer = reader.get(address);
    assertThat(answer.statusCode()).isEqualTo(200);
    return RunningNode.door(JsonMapper.class).readTree(answer.body());
  }
}
