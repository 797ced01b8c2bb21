package org.entente.console.bench;

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

/**
 * A node as a process of its own that tells, line by line, how full its heap has been since it was
 * last asked.
 */
public final class WatchedNode implements AutoCloseable {

  private static final long MEGA = 1 << 20;
  private static final String PEAK = "peak";
  private static final String KEPT = "kept";

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
  public static WatchedNode start(Path data, int heapMb) throws IOException {
    return new WatchedNode(
        ThisBuild.start(
            List.of("-Xmx" + heapMb + "m", "-XX:+ExitOnOutOfMemoryError"),
            List.of("bench", "node", data.toString())));
  }

  public String address() {
    return address;
  }

  /** The heap at its highest since the last call, in MiB, garbage included. */
  public long peakMb() throws IOException {
    asked.println(PEAK);
    return Long.parseLong(line());
  }

  /** The heap that is in use after a collection of garbage, in MiB. */
  public long keptMb() throws IOException {
    asked.println(KEPT);
    return Long.parseLong(line());
  }

  /** The memory of the whole process as the operating system counts it, in MiB. */
  public long residentMb() throws IOException {
    return FirstPage.residentMb(process.pid());
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
      for (var asked = asking.readLine(); asked != null; asked = asking.readLine()) {
        answers.line(Long.toString(asked.equals(KEPT) ? kept() : peakAndReset()));
      }
    }
  }

  private static long kept() {
    var memory = ManagementFactory.getMemoryMXBean();
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed() / MEGA;
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
