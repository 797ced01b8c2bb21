package org.entente.console.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entente.ground.identity.PartyId;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.label.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file's label lies beside it under its name. */
class SidecarTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final PartyId lantern = new PartyId(UUID.randomUUID());
  private final PartyId bridge = new PartyId(UUID.randomUUID());
  @TempDir private Path folder;

  @Test
  void whatIsWrittenIsRead() throws IOException {
    var file = folder.resolve("march report.xml");
    var label = Label.of("confidential", lantern).releasableTo(List.of(bridge));

    var sidecar = Sidecar.write(label, file, NOON);

    assertThat(sidecar.getFileName()).hasToString("march report.xml.bdo");
    assertThat(Sidecar.read(file, lantern).orElseThrow().foremost().confidentiality())
        .isEqualTo(label.foremost().confidentiality());
  }

  @Test
  void whoGivesTheFilePutsTheLabelOnWhateverNameStandsInIt() throws IOException {
    var file = folder.resolve("report.csv");
    Sidecar.write(Label.of("confidential", lantern), file, NOON);

    assertThat(Sidecar.read(file, bridge).orElseThrow().originator()).isEqualTo(bridge);
  }

  @Test
  void aSidecarThatCannotBeReadIsRefusedAndNoneIsNone() throws IOException {
    var file = folder.resolve("report.csv");
    assertThat(Sidecar.read(file, lantern)).isEmpty();

    Files.writeString(folder.resolve("report.csv.bdo"), "<label>PUBLIC</label>");

    assertThatThrownBy(() -> Sidecar.read(file, lantern))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("report.csv.bdo");
  }
}
