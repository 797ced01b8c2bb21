package org.entente.console.bench.linkage;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What this process spends from a moment on, in seconds. */
record Spent(long cpuAtFirst, long clockAtFirst) {

  private static final double NANOS = 1e9;
  private static final Pattern MOST_RESIDENT = Pattern.compile("VmHWM:\\s+(\\d+) kB");
  private static final long KILO = 1024;

  static Spent from() {
    return new Spent(used(), System.nanoTime());
  }

  /** Of all processors together, compiling and collecting garbage included. */
  double cpu() {
    return (used() - cpuAtFirst) / NANOS;
  }

  double clock() {
    return (System.nanoTime() - clockAtFirst) / NANOS;
  }

  private static long used() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  /** The most memory that this process ever held, in MiB; 0 where the system does not tell. */
  static long residentMb() throws IOException {
    var status = Path.of("/proc", "self", "status");
    var most = MOST_RESIDENT.matcher(Files.exists(status) ? Files.readString(status) : "");
    return most.find() ? Long.parseLong(most.group(1)) / KILO : 0;
  }
}
