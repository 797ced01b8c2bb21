package org.entente.console.bench.picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.entente.console.bench.TrialFolder;
import org.entente.console.bench.Visitor;
import org.entente.console.bench.Waits;
import org.entente.console.bench.WatchedNode;

/**
 * People with a live page each, before a node of its own process: requests are due at fixed moments
 * whether or not those before were answered, and every quarter of a minute one of them writes.
 */
final class CrowdTrial {

  private static final String MISSION = "missions/trial/";
  private static final int OK = 200;
  private static final int WRITES_A_MINUTE = 4;
  private static final long NANOS = 1_000_000_000;
  private static final long NANOS_PER_MS = 1_000_000;

  private final List<Visitor> people;
  private final List<String> addresses;
  private final String place;
  private final int rate;
  private final ExecutorService threads;
  private final Queue<Long> waits = new ConcurrentLinkedQueue<>();
  private final AtomicLong faults = new AtomicLong();
  private final AtomicLong live = new AtomicLong();
  private final AtomicLong heard = new AtomicLong();
  private volatile boolean over;

  /** How many, how often, how long. */
  record Size(int activities, int people, int rate, int minutes, int heapMb) {}

  /** What a minute was like. */
  record Minute(
      int number, Waits waits, long faults, long live, long heard, long keptMb, long residentMb) {}

  private CrowdTrial(List<Visitor> people, Prepared mission, int rate, ExecutorService threads) {
    this.people = people;
    this.addresses = mission.addresses();
    this.place = mission.place();
    this.rate = rate;
    this.threads = threads;
  }

  static List<Minute> measure(Size size) throws IOException, InterruptedException {
    try (var folder = TrialFolder.create()) {
      var data = folder.path().resolve("node");
      var mission = PictureSize.of(size.activities());
      var prepared = Prepared.in(data, folder.path(), mission, size.people());
      try (var node = WatchedNode.start(data, size.heapMb());
          var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var people = new ArrayList<Visitor>();
        for (var reader : prepared.readers()) {
          var person = new Visitor(node.address());
          person.signIn(person.get("sign-in"), reader);
          people.add(person);
        }
        var trial = new CrowdTrial(people, prepared, size.rate(), threads);
        return trial.run(node, size.minutes());
      }
    }
  }

  private List<Minute> run(WatchedNode node, int minutes) throws IOException, InterruptedException {
    people.forEach(person -> threads.execute(() -> listen(person)));
    var all = new ArrayList<Minute>();
    for (int minute = 0; minute <= minutes; minute++) {
      ask(minute);
      all.add(
          new Minute(
              minute,
              new Waits(List.copyOf(waits)),
              faults.getAndSet(0),
              live.get(),
              heard.getAndSet(0),
              node.keptMb(),
              node.residentMb()));
      waits.clear();
    }
    over = true;
    threads.shutdownNow();
    return all;
  }

  /** Asks for a minute. */
  private void ask(int minute) {
    long begun = System.nanoTime();
    int count = (int) Duration.ofMinutes(1).toSeconds() * rate;
    for (int number = 0; number < count; number++) {
      long due = begun + number * NANOS / rate;
      LockSupport.parkNanos(due - System.nanoTime());
      int turn = minute * count + number;
      threads.execute(() -> ask(turn, due));
      if (number % (count / WRITES_A_MINUTE) == 0) {
        threads.execute(() -> write(turn));
      }
    }
  }

  private void ask(int turn, long due) {
    var person = people.get(turn % people.size());
    try {
      person.get(MISSION + addresses.get(turn % addresses.size()));
    } catch (IOException refused) {
      faults.incrementAndGet();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
    waits.add((System.nanoTime() - due) / NANOS_PER_MS);
  }

  /** Holds a live page open, and opens it again when the node closes it, as a browser does. */
  private void listen(Visitor person) {
    while (!over) {
      try {
        hear(person);
      } catch (IOException | UncheckedIOException refused) {
        faults.addAndGet(over ? 0 : 1);
        LockSupport.parkNanos(NANOS);
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void hear(Visitor person) throws IOException, InterruptedException {
    var answer = person.follow(MISSION + "live?of=need");
    if (answer.statusCode() != OK) {
      answer.body().close();
      throw new IOException("no live page: " + answer.statusCode());
    }
    live.incrementAndGet();
    try (var lines = answer.body()) {
      lines.filter(line -> line.equals("event:changed")).forEach(_ -> heard.incrementAndGet());
    } finally {
      live.decrementAndGet();
    }
  }

  /** The first of them reports a need. */
  private void write(int quantity) {
    var reporter = people.getFirst();
    try {
      var form = reporter.get(MISSION + "needs/new");
      reporter.submit(form, MISSION + "needs", need(quantity), false);
    } catch (IOException refused) {
      faults.incrementAndGet();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private Map<String, String> need(int quantity) {
    return Map.of(
        "place", place,
        "measure", "in_need",
        "quantity", Integer.toString(quantity + 1),
        "unit", "persons",
        "group", "idp",
        "surveyed", "2025-12-01",
        "round", "Trial",
        "origin", "Crowd",
        "level", "public");
  }
}
