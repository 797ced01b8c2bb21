package org.entente.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a screen costs over 50 KB/s with 300 ms there and back, on a computer four times as slow:
 * for who comes with an empty cache, and for who comes from another screen.
 */
final class BadLink {

  static final String HEAD =
      "first_bytes,first_requests,first_content_ms,first_ready_ms,next_bytes,next_requests,"
          + "next_content_ms,shift,longest_task_ms";

  private static final String MAP = "/picture";
  private static final int MOST_TRIES = 4;
  private static final int BYTES_A_SECOND = 50 * 1024;
  private static final int LATENCY_MS = 300;
  private static final int SLOWER = 4;
  private static final int FIRST_BYTES = 60_000;
  private static final int FIRST_REQUESTS = 6;
  private static final int NEXT_BYTES = 20_000;
  private static final int MAP_BYTES = 40_000;
  private static final int FIRST_CONTENT_MS = 1_500;
  private static final int FIRST_READY_MS = 2_500;
  private static final int NEXT_CONTENT_MS = 1_000;
  private static final double MOST_SHIFT = 0.02;
  private static final int LONG_TASK_MS = 50;

  private static final String WATCH =
      """
      window.seen = {shift: 0, task: 0};
      const watch = (type, see) => new PerformanceObserver(list => list.getEntries().forEach(see))
        .observe({type, buffered: true});
      watch('layout-shift', each => { if (!each.hadRecentInput) seen.shift += each.value; });
      watch('longtask', each => { seen.task = Math.max(seen.task, each.duration); });
      """;

  private static final String PAINTED =
      "() => performance.getEntriesByName('first-contentful-paint').length > 0";

  private static final String TELL =
      """
      () => [
        performance.getEntriesByName('first-contentful-paint')[0].startTime,
        performance.getEntriesByType('navigation')[0].loadEventEnd,
        seen.shift,
        seen.task
      ].map(Number)
      """;

  private final Page page;
  private final CDPSession wire;
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicInteger requests = new AtomicInteger();

  /** Of somebody who is signed in. */
  BadLink(Page page) {
    this.page = page;
    page.addInitScript(WATCH);
    wire = page.context().newCDPSession(page);
    wire.send("Network.enable");
    wire.on("Network.loadingFinished", this::count);
  }

  private void count(JsonObject event) {
    var length = event.get("encodedDataLength").getAsLong();
    bytes.addAndGet(length);
    requests.addAndGet(length > 0 ? 1 : 0);
  }

  /**
   * What the screen costs who comes with nothing, and who comes from another screen: where it is
   * over a limit the last of a few tries, since the computer has other things to do.
   */
  Cost measure(String screen, String other) {
    var cost = once(screen, other);
    for (int tries = 1; tries < MOST_TRIES && !cost.over().isEmpty(); tries++) {
      cost = once(screen, other);
    }
    return cost;
  }

  private Cost once(String screen, String other) {
    throttle(true);
    wire.send("Network.clearBrowserCache");
    var first = come(screen);
    wire.send("Network.clearBrowserCache");
    come(other);
    var next = come(screen);
    throttle(false);
    return new Cost(screen.endsWith(MAP), first, next, come(screen).longestTask());
  }

  private Coming come(String screen) {
    bytes.set(0);
    requests.set(0);
    page.navigate(screen);
    page.waitForFunction(PAINTED);
    var told = ((List<?>) page.evaluate(TELL)).stream().map(Number.class::cast).toList();
    return new Coming(
        bytes.get(),
        requests.get(),
        told.get(0).doubleValue(),
        told.get(1).doubleValue(),
        told.get(2).doubleValue(),
        told.get(3).doubleValue());
  }

  private void throttle(boolean slow) {
    var network = new JsonObject();
    network.addProperty("offline", false);
    network.addProperty("latency", slow ? LATENCY_MS : 0);
    network.addProperty("downloadThroughput", slow ? BYTES_A_SECOND : -1);
    network.addProperty("uploadThroughput", slow ? BYTES_A_SECOND : -1);
    wire.send("Network.emulateNetworkConditions", network);
    var processor = new JsonObject();
    processor.addProperty("rate", slow ? SLOWER : 1);
    wire.send("Emulation.setCPUThrottlingRate", processor);
  }

  /** What one coming to a screen costs. */
  record Coming(
      long bytes, int requests, double content, double ready, double shift, double longestTask) {}

  /** What a screen costs. */
  record Cost(boolean map, Coming first, Coming next, double longestTask) {

    String cells() {
      return String.format(
          Locale.ROOT,
          "%d,%d,%.0f,%.0f,%d,%d,%.0f,%.3f,%.0f",
          first.bytes,
          first.requests,
          first.content,
          first.ready,
          next.bytes,
          next.requests,
          next.content,
          Math.max(first.shift, next.shift),
          longestTask);
    }

    /** What is more than it may be. */
    List<String> over() {
      int more = map ? MAP_BYTES : 0;
      var over = new ArrayList<String>();
      check(over, "bytes at first", (double) first.bytes, FIRST_BYTES + more);
      check(over, "requests at first", first.requests, FIRST_REQUESTS);
      check(over, "ms to content at first", first.content, FIRST_CONTENT_MS);
      check(over, "ms until ready at first", first.ready, FIRST_READY_MS);
      check(over, "bytes of the next", (double) next.bytes, NEXT_BYTES + more);
      check(over, "ms to content of the next", next.content, NEXT_CONTENT_MS);
      check(over, "layout shift", Math.max(first.shift, next.shift), MOST_SHIFT);
      check(over, "ms of one task", longestTask, LONG_TASK_MS);
      return over;
    }

    private static void check(List<String> over, String what, double is, double most) {
      if (is > most) {
        over.add("%s: %.3f, at most %.3f".formatted(what, is, most));
      }
    }
  }
}
