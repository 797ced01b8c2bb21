package org.entente.console.bench.hostile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.entente.console.bench.Visitor;
import org.entente.console.bench.Waits;

/**
 * A person who goes about other work meanwhile: asks for Today, the picture and the list of
 * activities in turn, and looks at each for a moment.
 */
record Onlooker(Visitor visitor) {

  private static final List<String> PAGES =
      List.of("missions/demo", "missions/demo/picture", "missions/demo/activities");
  private static final long MOMENT = TimeUnit.MILLISECONDS.toNanos(100);

  /** What somebody else did, and how long the onlooker waited for pages while it was done. */
  record Beside<T>(T done, Waits waits) {}

  /** Asks until the other work, which another thread does, has ended. */
  <T> Beside<T> beside(Callable<T> other) throws Exception {
    var work = new FutureTask<>(other);
    var thread = Thread.ofPlatform().name("beside").start(work);
    var waits = look(() -> !work.isDone());
    thread.join();
    return new Beside<>(work.get(), waits);
  }

  private Waits look(BooleanSupplier on) throws IOException, InterruptedException {
    var waits = new ArrayList<Long>();
    for (int turn = 0; on.getAsBoolean(); turn++) {
      long begun = System.nanoTime();
      visitor.get(PAGES.get(turn % PAGES.size()));
      waits.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
      LockSupport.parkNanos(MOMENT);
    }
    return new Waits(waits);
  }
}
