package org.entente.rigs;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/** Somebody who reads page after page while others attack, and notes what comes and how soon. */
final class GoodReader {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration BETWEEN_PAGES = Duration.ofMillis(20);

  private final HttpClient browser;
  private final URI page;
  private final List<Integer> statuses = new CopyOnWriteArrayList<>();
  private final List<Long> millis = new CopyOnWriteArrayList<>();
  private final Thread reading;
  private volatile boolean ending;

  GoodReader(HttpClient browser, String page) {
    this.browser = browser;
    this.page = URI.create(page);
    this.reading = Thread.startVirtualThread(this::read);
  }

  private void read() {
    while (!ending) {
      long began = System.nanoTime();
      statuses.add(once());
      millis.add((System.nanoTime() - began) / 1_000_000);
      LockSupport.parkNanos(BETWEEN_PAGES.toNanos());
    }
  }

  private int once() {
    var asked = HttpRequest.newBuilder(page).header("Accept", "text/html").timeout(PATIENCE);
    try {
      return browser.send(asked.build(), BodyHandlers.ofString()).statusCode();
    } catch (IOException unserved) {
      return 0;
    } catch (InterruptedException ended) {
      throw new IllegalStateException(ended);
    }
  }

  /** The statuses of all answers; 0 where there was none. */
  List<Integer> statuses() {
    return List.copyOf(statuses);
  }

  /** So many of a hundred answers came within this many milliseconds. */
  long percentile(int ofAHundred) {
    var sorted = millis.stream().sorted().toList();
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * ofAHundred / 100));
  }

  /** Ends it after the page that it reads now. */
  void stop() throws InterruptedException {
    ending = true;
    reading.join();
  }
}
