package org.entente.ground.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void anIdCarriesItsMillisecondAndItsVersion() {
    var id = new Ids(() -> NOON, new Random(1)).next();

    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
  }

  @Test
  void eachIdIsGreaterThanTheOneBeforeEvenWithinAMillisecond() {
    var ids = new Ids(() -> NOON, new Random(1));

    var made = Stream.generate(ids::next).limit(10_000).toList();

    assertThat(made).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void aBriefIdIsReadBackAndAnythingElseIsNone() {
    var id = new UUID(-5, 7);

    assertThat(Ids.brief(id)).hasSize(22);
    assertThat(Ids.read(Ids.brief(id))).contains(id);
    assertThat(Ids.read(id.toString())).contains(id);
    assertThat(Ids.read("not an id")).isEmpty();
    assertThat(Ids.read("!!!!!!!!!!!!!!!!!!!!!!")).isEmpty();
  }
}
