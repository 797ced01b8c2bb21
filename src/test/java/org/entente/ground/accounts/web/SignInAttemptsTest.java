package org.entente.ground.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignInAttemptsTest {

  private Instant now = Instant.parse("2026-03-01T08:00:00Z");
  private final SignInAttempts attempts = new SignInAttempts(() -> now);

  @Test
  void triesThatAreUnderWayCountBeforeTheyHaveFailed() {
    assertThat(IntStream.range(0, 1_000).filter(_ -> attempts.begin("grace", "10.0.0.1")).count())
        .isEqualTo(SignInAttempts.MOST_FOR_A_NAME);
    assertThat(attempts.begin("otto", "10.0.0.1")).isTrue();

    now = now.plus(SignInAttempts.WINDOW).plusSeconds(1);
    assertThat(attempts.begin("grace", "10.0.0.1")).isTrue();
  }

  @Test
  void aNameIsTriedSoOftenFromEverywhereAndItsOwnerIsNotLockedOut() {
    assertThat(attempts.begin("grace", "10.0.0.1")).isTrue();
    attempts.succeeded("grace", "10.0.0.1");

    assertThat(IntStream.range(0, 500).filter(i -> attempts.begin("grace", "192.0.2." + i)).count())
        .isEqualTo(SignInAttempts.MOST_FOR_A_NAME_FROM_EVERYWHERE);
    assertThat(attempts.begin("grace", "10.0.0.1")).isTrue();
    assertThat(attempts.begin("otto", "192.0.2.9")).isTrue();
  }

  @Test
  void whoSignsInOftenIsNeverTooMany() {
    for (int i = 0; i < 200; i++) {
      assertThat(attempts.begin("grace", "10.0.0.1")).isTrue();
      attempts.succeeded("grace", "10.0.0.1");
    }
  }

  @Test
  void whatWasNeverDecidedIsTakenBack() {
    for (int i = 0; i < 200; i++) {
      assertThat(attempts.begin("grace", "10.0.0.1")).isTrue();
      attempts.neverWas("grace", "10.0.0.1");
    }
  }

  @Test
  void aHundredThousandNamesAreNotAllRemembered() {
    for (int i = 0; i < 100_000; i++) {
      attempts.failed("name" + i, "10." + i % 200 + "." + i / 200);
    }
    assertThat(attempts.remembered()).isEqualTo(SignInAttempts.MOST_REMEMBERED);
  }
}
