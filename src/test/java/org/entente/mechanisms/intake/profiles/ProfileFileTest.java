package org.entente.mechanisms.intake.profiles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.entente.ground.problem.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileFileTest {

  private static final String BY_HAND =
      """
      {"name": "Monthly 4W", "version": 1, "fingerprint": "x",
       "table": {"sheet": "Data", "headerRows": [2]},
       "columns": [{"column": "Who", "field": "org.name"}, {"column": "Notes", "field": null}],
       "writings": {"From": "DAY_FIRST"},
       "values": [{"kind": "SECTOR", "written": "Wells", "code": "WSH"},
                  {"kind": "PLACE", "written": "Anywhere", "code": null}]}
      """;

  @Test
  void aProfileWrittenByHandIsRead() {
    var lesson = ProfileFile.read("by-hand.json", BY_HAND.getBytes(UTF_8));

    assertThat(lesson.columns())
        .extracting(each -> each.column() + "=" + each.field().orElse("nothing"))
        .containsExactly("Who=org.name", "Notes=nothing");
    assertThat(lesson.values().getLast().code()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "not json",
        "{}",
        "{\"name\": \"x\", \"version\": 1}",
        "{\"name\":\"x\",\"version\":1,\"fingerprint\":\"x\",\"table\":{},\"columns\":"
            + "[{\"column\":\"Who\",\"field\":\"org.shoe\"}],\"writings\":{},\"values\":[]}"
      })
  void whatIsNoProfileIsRefusedByName(String text) {
    var refused =
        catchThrowableOfType(
            Refused.class, () -> ProfileFile.read("sender.json", text.getBytes(UTF_8)));

    assertThat(refused.problem()).isEqualTo(new ProfileProblem.ProfileUnreadable("sender.json"));
  }
}
