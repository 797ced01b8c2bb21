package org.entente.console.bench.picture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.Node;
import org.entente.console.bench.TrialFolder;
import org.entente.console.bench.Visitor;

/** Loads a mission month by month, asks for its pages as a reader does, and changes some of it. */
final class PictureTrial {

  private static final String LOOPBACK = "127.0.0.1";
  private static final int WARM = 10;
  private static final int CHANGES = 3;
  private static final double NANOS_PER_MS = 1e6;
  private static final double NANOS = 1e9;

  private PictureTrial() {}

  /** Milliseconds of one page, and its bytes. */
  record Page(String path, double middle, double p95, int bytes) {}

  /** Seconds that the months took to load, seconds of a later report of so many rows, and pages. */
  record Figures(List<Double> months, int changed, List<Double> change, List<Page> pages) {}

  static Figures measure(PictureSize size, int changed, int asked)
      throws IOException, InterruptedException {
    try (var folder = TrialFolder.create()) {
      List<String> addresses;
      var data = folder.path().resolve("node");
      var months = new ArrayList<Double>();
      var change = new ArrayList<Double>();
      try (var node = Node.open(data)) {
        var mission = PictureMission.create(node, folder.path(), size);
        for (int month = 0; month < size.months(); month++) {
          int in = month;
          months.add(seconds(() -> mission.record(in, 0, size.programmes())));
        }
        for (int time = 0; time < CHANGES; time++) {
          int from = time * changed;
          change.add(seconds(() -> mission.record(size.months() - 1, from, from + changed)));
        }
        mission.settle();
        addresses = mission.addresses(size);
      }
      try (var node = Node.serve(data, LOOPBACK, 0)) {
        var visitor = new Visitor("http://" + LOOPBACK + ":" + node.port() + "/");
        visitor.signIn(visitor.get("sign-in"), PictureMission.READER);
        return new Figures(months, changed, change, pages(visitor, addresses, asked));
      }
    }
  }

  private static double seconds(Runnable work) {
    long begun = System.nanoTime();
    work.run();
    return (System.nanoTime() - begun) / NANOS;
  }

  private static List<Page> pages(Visitor visitor, List<String> addresses, int asked)
      throws IOException, InterruptedException {
    var pages = new ArrayList<Page>();
    for (var address : addresses) {
      pages.add(page(visitor, address, asked));
    }
    return pages;
  }

  private static Page page(Visitor visitor, String path, int asked)
      throws IOException, InterruptedException {
    var nanos = new long[asked];
    int bytes = 0;
    for (int at = -WARM; at < asked; at++) {
      long begun = System.nanoTime();
      bytes = visitor.get("missions/trial/" + path).length();
      if (at >= 0) {
        nanos[at] = System.nanoTime() - begun;
      }
    }
    Arrays.sort(nanos);
    return new Page(
        path,
        nanos[asked / 2] / NANOS_PER_MS,
        nanos[(int) Math.ceil(0.95 * asked) - 1] / NANOS_PER_MS,
        bytes);
  }
}
