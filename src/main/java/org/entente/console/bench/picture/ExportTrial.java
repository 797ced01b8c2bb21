package org.entente.console.bench.picture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.entente.console.bench.TrialFolder;
import org.entente.console.bench.Visitor;
import org.entente.console.bench.WatchedNode;

/** Downloads the list of a large mission in every format from a node of its own process. */
final class ExportTrial {

  /** A reader may read three of five activities; see {@link PictureMission}. */
  private static final double READABLE = 0.6;

  private static final double NANOS = 1e9;
  private static final List<String> ENDINGS = List.of("xlsx", "csv", "hxl.csv", "json", "geojson");

  private ExportTrial() {}

  /** Seconds to the first byte and to the last, and how far the heap rose. */
  record Exported(String name, double firstByte, double whole, long bytes, long heapMb) {}

  static List<Exported> measure(int rows, int heapMb) throws IOException, InterruptedException {
    try (var folder = TrialFolder.create()) {
      var data = folder.path().resolve("node");
      var size = PictureSize.of((int) Math.ceil(rows / READABLE));
      Prepared.in(data, folder.path(), size, 0);
      try (var node = WatchedNode.start(data, heapMb)) {
        var visitor = new Visitor(node.address());
        visitor.signIn(visitor.get("sign-in"), PictureMission.READER);
        visitor.get("missions/trial/activities");
        var all = new ArrayList<Exported>();
        for (var ending : ENDINGS) {
          all.add(download(node, visitor, "activities." + ending));
        }
        return all;
      }
    }
  }

  private static Exported download(WatchedNode node, Visitor visitor, String name)
      throws IOException, InterruptedException {
    long kept = node.keptMb();
    node.peakMb();
    long begun = System.nanoTime();
    try (var bytes = visitor.download("missions/trial/" + name).body()) {
      long count = bytes.read() < 0 ? 0 : 1;
      double first = (System.nanoTime() - begun) / NANOS;
      var buffer = new byte[1 << 16];
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        count += read;
      }
      double whole = (System.nanoTime() - begun) / NANOS;
      return new Exported(name, first, whole, count, node.peakMb() - kept);
    }
  }
}
