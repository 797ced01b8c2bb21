package org.entente.console.bench.hostile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.entente.Node;
import org.entente.console.answers.Printer;
import org.entente.console.bench.ThisBuild;

/**
 * A node as a process of its own that tells, line by line, how full its heap has been since it was
 * last asked.
 */
final class WatchedNode implements AutoCloseable {

  private static final long MEGA = 1 << 20;

  private final Process process;
  private final BufferedReader said;
  private final PrintWriter asked;
  private final String address;

  private WatchedNode(Process process) throws IOException {
    this.process = process;
    this.said = process.inputReader(StandardCharsets.UTF_8);
    this.asked = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    this.address = line();
  }

  /** Starts one on a folder with so much heap. */
  static WatchedNode start(Path data, int heapMb) throws IOException {
    return new WatchedNode(
        ThisBuild.start(
            List.of("-Xmx" + heapMb + "m", "-XX:+ExitOnOutOfMemoryError"),
            List.of("bench", "hostile", "node", data.toString())));
  }

  String address() {
    return address;
  }

  /** The heap at its highest since the last call, in MiB, garbage included. */
  long peakMb() throws IOException {
    asked.println();
    return Long.parseLong(line());
  }

  private String line() throws IOException {
    var line = said.readLine();
    if (line == null) {
      throw new IOException("the node is gone");
    }
    return line;
  }

  @Override
  public void close() throws IOException {
    asked.close();
    said.close();
    process.onExit().join();
  }

  /** The other side: serves until nobody asks any more. */
  static void serve(Path data, BufferedReader asking, Printer answers) throws IOException {
    try (var node = Node.serve(data, "127.0.0.1", 0)) {
      answers.line("http://127.0.0.1:" + node.port() + "/");
      while (asking.readLine() != null) {
        answers.line(Long.toString(peakAndReset()));
      }
    }
  }

  private static long peakAndReset() {
    var pools =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    long peak = pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    pools.forEach(MemoryPoolMXBean::resetPeakUsage);
    return peak / MEGA;
  }
}
