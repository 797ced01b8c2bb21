package org.entente.ground.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.ground.database.embedded.system.Permissions;

/**
 * What a backup says of itself in its file {@code BACKUP}.
 *
 * @param ended up to when everything that was committed is in it
 * @param first the oldest piece of the log of changes that it needs
 * @param archive where the node keeps what follows, if anywhere
 */
record Taken(Instant ended, Wal first, Optional<Archive> archive) {

  static final String FILE = "BACKUP";

  /** What stands in the file; none in a backup that holds no database, or an older Entente made. */
  static Optional<Taken> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    var said = new TreeMap<String, String>();
    for (var line : Files.readAllLines(file)) {
      var parts = line.split("=", 2);
      said.put(parts[0], parts[parts.length - 1]);
    }
    return Optional.of(
        new Taken(
            Instant.parse(said.getOrDefault("ended", "")),
            new Wal(said.getOrDefault("first", "")),
            Optional.ofNullable(said.get("archive")).map(Path::of).map(Archive::new)));
  }

  void write(Path file) throws IOException {
    var lines = new ArrayList<>(List.of("ended=" + ended, "first=" + first.name()));
    archive.ifPresent(known -> lines.add("archive=" + known.folder()));
    Permissions.makeSecret(file);
    Files.write(file, lines);
  }
}
