package org.entente.console.bench.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entente.Node;
import org.entente.console.bench.PeerProgram;
import org.entente.console.bench.TrialFolder;
import org.entente.console.bench.Visitor;

/** Loads a mission month by month, asks for its pages as a reader does, and changes some of it. */
final class PictureTrial {

  private static final String LOOPBACK = "127.0.0.1";
  private static final String MISSION = "missions/trial/";
  private static final int WARM = 10;
  private static final int CHANGES = 3;
  private static final double NANOS_PER_MS = 1e6;
  private static final double NANOS = 1e9;

  private PictureTrial() {}

  /** Milliseconds of one page, and its bytes. */
  record Page(String path, double middle, double p95, int bytes) {}

  /** How many cells a picture has, how many a peer counts, and how many of all differ. */
  record Counted(String picture, long given, long byPeer, long differing, String seconds) {}

  /**
   * Seconds that the months took to load, seconds of a later report of so many rows, pages, and
   * what a peer counted, if one was asked.
   */
  record Figures(
      List<Double> months,
      int changed,
      List<Double> change,
      List<Page> pages,
      List<Counted> counted) {}

  static Figures measure(PictureSize size, int changed, int asked, Optional<PeerProgram> peer)
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
        var pages = pages(visitor, addresses, asked);
        var counted =
            peer.isPresent()
                ? counted(visitor, peer.get(), folder.path(), size)
                : List.<Counted>of();
        return new Figures(months, changed, change, pages, counted);
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

  /** Lets the peer count the whole list as the reader gets it. */
  private static List<Counted> counted(
      Visitor visitor, PeerProgram peer, Path folder, PictureSize size)
      throws IOException, InterruptedException {
    var list = saved(visitor, "activities.csv", folder.resolve("activities.csv"));
    var all = new ArrayList<Counted>();
    var last = Programmes.FIRST.plusMonths(size.months() - 1L).toString();
    for (var month : List.of("", last)) {
      var path = "picture.csv?level=adm2" + (month.isEmpty() ? "" : "&month=" + month);
      var picture = saved(visitor, path, folder.resolve("picture.csv"));
      var said = peer.run(List.of(list.toString(), picture.toString(), month));
      var words = said.orElseThrow(() -> new IOException("the peer failed")).split(" ", -1);
      all.add(
          new Counted(
              path,
              Long.parseLong(words[0]),
              Long.parseLong(words[1]),
              Long.parseLong(words[2]),
              words[3]));
    }
    return all;
  }

  private static Path saved(Visitor visitor, String path, Path file)
      throws IOException, InterruptedException {
    try (var bytes = visitor.download(MISSION + path).body()) {
      Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
    }
    return file;
  }

  private static Page page(Visitor visitor, String path, int asked)
      throws IOException, InterruptedException {
    var nanos = new long[asked];
    int bytes = 0;
    for (int at = -WARM; at < asked; at++) {
      long begun = System.nanoTime();
      bytes = visitor.get(MISSION + path).length();
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
