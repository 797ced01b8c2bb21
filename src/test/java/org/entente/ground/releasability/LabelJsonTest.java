package org.entente.ground.releasability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.label.Confidentiality;
import org.entente.ground.releasability.label.Label;
import org.entente.ground.releasability.label.Marking;
import org.entente.ground.releasability.label.Terms;
import org.junit.jupiter.api.Test;

class LabelJsonTest {

  private static final PartyId GIVER = new PartyId(new UUID(0, 1));

  private final LabelJson json = new LabelJson();

  @Test
  void aLabelOfOneMarkingIsWrittenAsItAlwaysWas() {
    var label = Label.of("restricted", GIVER).releasableTo(List.of(new PartyId(new UUID(0, 2))));

    assertThat(json.write(label))
        .isEqualTo(
            """
            {"categories":[{"kind":"PERMISSIVE","tag":"releasable-to",\
            "values":["00000000-0000-0000-0000-000000000002"]}],"level":"restricted",\
            "originator":{"value":"00000000-0000-0000-0000-000000000001"},"policy":"entente"}\
            """);
    assertThat(json.read(json.write(label))).isEqualTo(label);
  }

  @Test
  void everythingOfALabelIsWrittenAndReadAgain() {
    var un = new Confidentiality("un", "confidential", List.of());
    var tlp = new Confidentiality("tlp", "amber", List.of());
    var terms =
        Terms.NONE
            .heldUntil(Instant.parse("2026-09-01T00:00:00Z"))
            .reviewedOn(LocalDate.of(2027, 1, 1));
    var label =
        new Label(new Marking(un, GIVER).orElse(tlp)).under(terms).join(Label.of("public", GIVER));

    assertThat(json.read(json.write(label))).isEqualTo(label);
  }

  @Test
  void equalLabelsAreWrittenAlikeWhicheverWayTheyWereJoined() {
    var one = Label.of("public", GIVER);
    var other = new Label("tlp", "red", List.of(), GIVER);

    assertThat(json.write(one.join(other))).isEqualTo(json.write(other.join(one)));
  }
}
