package org.entente.ground.accounts.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.ground.accounts.Role;
import org.entente.ground.identity.PersonId;
import org.junit.jupiter.api.Test;

/** How fast programs may ask. */
class RateLimitsTest {

  private static final PersonId GRACE = new PersonId(new UUID(0, 1));
  private static final Instant EIGHT = Instant.parse("2026-03-02T08:00:00Z");

  private Instant now = EIGHT;
  private final RateLimits limits = new RateLimits(() -> now, 6, 10, 20);
  private final Token desk = token(1);
  private final Token server = token(2);

  @Test
  void aMinutesWorthMayComeAtOnceAndThenOneAtATime() {
    for (int i = 0; i < 6; i++) {
      assertThat(limits.take(desk)).isEmpty();
    }
    assertThat(limits.take(desk)).contains(Duration.ofSeconds(10));

    now = now.plusSeconds(10);
    assertThat(limits.take(desk)).isEmpty();
    assertThat(limits.take(desk)).isPresent();
  }

  @Test
  void severalTokensOfOnePersonShareWhatThePersonMay() {
    for (int i = 0; i < 5; i++) {
      assertThat(limits.take(desk)).isEmpty();
      assertThat(limits.take(server)).isEmpty();
    }
    assertThat(limits.take(desk)).isPresent();
  }

  @Test
  void anAddressIsHeldWhateverItBrings() {
    for (int i = 0; i < 20; i++) {
      assertThat(limits.takeFrom("192.0.2.7")).isEmpty();
    }
    assertThat(limits.takeFrom("192.0.2.7")).contains(Duration.ofSeconds(3));
    assertThat(limits.takeFrom("192.0.2.8")).isEmpty();
  }

  @Test
  void whoWaitsIsNotMadeToWaitLongerForAsking() {
    for (int i = 0; i < 50; i++) {
      limits.take(desk);
    }
    assertThat(limits.take(desk)).contains(Duration.ofSeconds(10));
  }

  private static Token token(int number) {
    return new Token(
        new UUID(0, number), GRACE, "a program", Set.of(Role.READ), EIGHT, Optional.empty());
  }
}
