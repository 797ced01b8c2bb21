package org.entente.console.bench.picture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.entente.Node;

/**
 * A node's folder with a large mission in it: what its readers ask for, the code of one of its
 * places, and the names of its readers.
 */
record Prepared(List<String> addresses, String place, List<String> readers) {

  static Prepared in(Path data, Path scratch, PictureSize size, int readers) throws IOException {
    try (var node = Node.open(data)) {
      var mission = PictureMission.create(node, scratch, size);
      for (int month = 0; month < size.months(); month++) {
        mission.record(month, 0, size.programmes());
      }
      var names = mission.addReaders(readers);
      mission.settle();
      return new Prepared(mission.addresses(size), size.grid().code(0), names);
    }
  }
}
