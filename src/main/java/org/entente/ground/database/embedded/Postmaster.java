package org.entente.ground.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What {@code postmaster.pid} in the data folder says of a server, compared with what is true. */
sealed interface Postmaster {

  /** No server is running and none left its file behind. */
  record Absent() implements Postmaster {}

  /** The server of these data is running as this process. */
  record Running(long pid) implements Postmaster {}

  /** The server has died without removing its file; PostgreSQL clears that up by itself. */
  record Dead() implements Postmaster {}

  /** It has died, and its process id now belongs to another program: PostgreSQL would give up. */
  record PidTakenByAnother() implements Postmaster {}

  /** A process id above every system's highest, which is therefore never alive. */
  int NOBODY = Integer.MAX_VALUE - 1;

  int PORT_LINE = 4;

  static Postmaster of(Path data) throws IOException {
    var file = pidFile(data);
    if (!Files.exists(file)) {
      return new Absent();
    }
    var lines = Files.readAllLines(file);
    var pid = lines.isEmpty() ? NOBODY : Long.parseLong(lines.getFirst().strip());
    return ProcessHandle.of(pid)
        .<Postmaster>map(
            process -> serves(process, data) ? new Running(pid) : new PidTakenByAnother())
        .orElseGet(Dead::new);
  }

  /**
   * Makes the file name no living process. It is not deleted, because PostgreSQL finds in its other
   * lines whether children of the dead server still hold its shared memory.
   */
  static void forgetPid(Path data) throws IOException {
    var lines = new ArrayList<>(Files.readAllLines(pidFile(data)));
    lines.set(0, Integer.toString(NOBODY));
    Files.write(pidFile(data), lines);
  }

  /** The port on which the running server of these data listens: the fourth line of its file. */
  static Optional<Integer> port(Path data) throws IOException {
    if (!(of(data) instanceof Running)) {
      return Optional.empty();
    }
    var lines = Files.readAllLines(pidFile(data));
    return lines.size() < PORT_LINE
        ? Optional.empty()
        : Optional.of(Integer.valueOf(lines.get(PORT_LINE - 1).strip()));
  }

  private static Path pidFile(Path data) {
    return data.resolve("postmaster.pid");
  }

  /** A postgres that was started with these data; where arguments are hidden, any postgres. */
  private static boolean serves(ProcessHandle process, Path data) {
    var command = process.info().command().map(Path::of).map(Path::getFileName);
    var arguments = process.info().arguments().map(Arrays::asList).orElseGet(List::of);
    return command.filter(name -> name.toString().startsWith("postgres")).isPresent()
        && (arguments.isEmpty() || arguments.contains(data.toString()));
  }
}
