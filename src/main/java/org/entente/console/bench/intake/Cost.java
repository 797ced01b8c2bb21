package org.entente.console.bench.intake;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;

/** What some work cost: seconds by the clock, of CPU in this process, and of CPU in PostgreSQL. */
record Cost(double clock, double java, double postgres) {

  private static final double NANOS = 1e9;
  private static final double MILLIS = 1e3;

  /** What came of some work, and what it cost. */
  record Done<T>(T result, Cost cost) {}

  /** Does the work; PostgreSQL is the server of the node in the folder. */
  static <T> Done<T> of(Path node, Callable<T> work) throws Exception {
    var server = postmaster(node);
    double postgres = children(server);
    double java = used();
    long begun = System.nanoTime();
    var result = work.call();
    double clock = (System.nanoTime() - begun) / NANOS;
    double own = used() - java; // before the other processes are asked, which costs some as well
    return new Done<>(result, new Cost(clock, own, children(server) - postgres));
  }

  double cpu() {
    return java + postgres;
  }

  /** The middle one of several by the sum of what they cost. */
  static Cost middle(Cost... costs) {
    var sorted = costs.clone();
    Arrays.sort(sorted, (left, right) -> Double.compare(left.cpu(), right.cpu()));
    return sorted[sorted.length / 2];
  }

  private static double used() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / NANOS;
  }

  private static double children(long server) {
    return ProcessHandle.of(server).stream()
            .flatMap(ProcessHandle::descendants)
            .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
            .mapToLong(Duration::toMillis)
            .sum()
        / MILLIS;
  }

  /** The server writes its process id into the first line of this file. */
  private static long postmaster(Path node) throws IOException {
    var note = node.resolve("postgres").resolve("moved-to");
    var home = Files.exists(note) ? Path.of(Files.readString(note).strip()) : node;
    try (var files = Files.walk(home)) {
      var file = files.filter(each -> each.endsWith("postmaster.pid")).findFirst();
      return file.isEmpty()
          ? ProcessHandle.current().pid()
          : Long.parseLong(Files.readAllLines(file.get()).getFirst().strip());
    }
  }
}
