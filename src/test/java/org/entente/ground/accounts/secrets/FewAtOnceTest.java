package org.entente.ground.accounts.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.entente.ground.accounts.secrets.FewAtOnce.Crowded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class FewAtOnceTest {

  private static final int AT_ONCE = 2;
  private static final int WAITING = 60;

  private final Counting counting = new Counting();

  /** A hash that lasts until the test lets it end, and knows how many are made at once. */
  private static final class Counting implements PasswordEncoder {

    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();

    @Override
    public String encode(@Nullable CharSequence raw) {
      most.accumulateAndGet(now.incrementAndGet(), Math::max);
      awaitEnd();
      now.decrementAndGet();
      ended.incrementAndGet();
      return "hash";
    }

    @Override
    public boolean matches(@Nullable CharSequence raw, @Nullable String encoded) {
      return encode(raw).equals(encoded);
    }

    private void awaitEnd() {
      try {
        end.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Test
  void neverMoreAtOnceAndNoneTooManyWait() throws Exception {
    var few = new FewAtOnce(counting, AT_ONCE);
    var threads = start(few, AT_ONCE + WAITING, AT_ONCE);

    assertThatThrownBy(() -> few.matches("one too many", "hash")).isInstanceOf(Crowded.class);

    counting.end.countDown();
    for (var thread : threads) {
      thread.join();
    }
    assertThat(counting.most).hasValue(AT_ONCE);
    assertThat(counting.ended).hasValue(AT_ONCE + WAITING);
    assertThat(few.matches("as ever", "hash")).isTrue();
  }

  /** The control: without it all are hashed at once. */
  @Test
  void withoutItAllAreHashedAtOnce() throws Exception {
    var threads = start(counting, WAITING, WAITING);
    counting.end.countDown();
    for (var thread : threads) {
      thread.join();
    }
    assertThat(counting.most).hasValue(WAITING);
  }

  /** Starts as many, and waits until so many are hashing and all others wait. */
  private Thread[] start(PasswordEncoder passwords, int many, int hashing) {
    var threads = new Thread[many];
    for (int i = 0; i < many; i++) {
      threads[i] = Thread.ofPlatform().start(() -> passwords.matches("guess", "hash"));
    }
    for (var thread : threads) {
      while (thread.getState() != Thread.State.WAITING
          && thread.getState() != Thread.State.TIMED_WAITING) {
        LockSupport.parkNanos(1_000_000);
      }
    }
    assertThat(counting.now).hasValue(hashing);
    return threads;
  }
}
