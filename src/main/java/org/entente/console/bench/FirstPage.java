package org.entente.console.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.entente.console.demonstration.DemonstrationPeople;

/**
 * Starts a node of this very build as a process of its own, asks it for pages as a browser would,
 * and reads from the operating system what that cost.
 */
record FirstPage(double wall, double cpu, long residentMb) {

  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
  private static final double NANOS = 1e9;
  private static final long KILO = 1024;

  static FirstPage measure(int restSeconds) throws IOException, InterruptedException {
    try (var folder = TrialFolder.create()) {
      ThisBuild.loadDemonstration(folder.path());
      return measure(folder.path(), restSeconds);
    }
  }

  private static FirstPage measure(Path folder, int restSeconds)
      throws IOException, InterruptedException {
    long begun = System.nanoTime();
    var node = ThisBuild.start(List.of("run", "--port", "0", "--data", folder.toString()));
    try (var out = node.inputReader(StandardCharsets.UTF_8)) {
      var address = out.lines().filter(line -> line.startsWith("http")).findFirst().orElseThrow();
      var visit = new Visitor(address.strip());
      var form = visit.get("sign-in");
      double wall = (System.nanoTime() - begun) / NANOS;
      double cpu = node.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
      visit.signIn(form, DemonstrationPeople.FIRST);
      visit.get("missions/demo/picture");
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(restSeconds));
      return new FirstPage(wall, cpu, residentMb(node.pid()));
    } finally {
      node.destroy();
      node.waitFor();
    }
  }

  static long residentMb(long pid) throws IOException {
    var status = Files.readString(Path.of("/proc", Long.toString(pid), "status"));
    var resident = RESIDENT.matcher(status);
    if (!resident.find()) {
      throw new IOException("this system does not tell the resident memory of a process");
    }
    return Long.parseLong(resident.group(1)) / KILO;
  }
}
