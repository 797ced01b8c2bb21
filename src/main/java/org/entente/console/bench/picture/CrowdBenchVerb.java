package org.entente.console.bench.picture;

import java.util.concurrent.Callable;
import org.entente.console.answers.Printer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench crowd}: many live pages and a steady stream of requests, for a while. */
@Command(name = "crowd", description = "Many people at once: live pages, and requests at a rate.")
public final class CrowdBenchVerb implements Callable<Integer> {

  private final Printer printer;

  @Option(
      names = "--activities",
      defaultValue = "100000",
      paramLabel = "N",
      description = "Of the mission (default: ${DEFAULT-VALUE}).")
  private int activities;

  @Option(
      names = "--people",
      defaultValue = "300",
      paramLabel = "N",
      description = "Signed in, each with a live page (default: ${DEFAULT-VALUE}).")
  private int people;

  @Option(
      names = "--rate",
      defaultValue = "50",
      paramLabel = "N",
      description = "Requests a second, from all of them in turn (default: ${DEFAULT-VALUE}).")
  private int rate;

  @Option(
      names = "--minutes",
      defaultValue = "10",
      paramLabel = "N",
      description = "How long (default: ${DEFAULT-VALUE}).")
  private int minutes;

  @Option(
      names = "--heap",
      defaultValue = "512",
      paramLabel = "MB",
      description = "Of the node as a whole (default: ${DEFAULT-VALUE}).")
  private int heapMb;

  public CrowdBenchVerb(Printer printer) {
    this.printer = printer;
  }

  @Override
  public Integer call() throws Exception {
    var size = new CrowdTrial.Size(activities, people, rate, minutes, heapMb);
    printer.line(
        "minute  requests    p50    p95    max ms  faults   live  heard  kept  resident MiB");
    long faults = 0;
    for (var minute : CrowdTrial.measure(size)) {
      faults += minute.faults();
      var waits = minute.waits();
      printer.line(
          "%6d %9d %6d %6d %9d %7d %6d %6d %5d %13d"
              .formatted(
                  minute.number(),
                  waits.count(),
                  waits.median(),
                  waits.nearlyAll(),
                  waits.longest(),
                  minute.faults(),
                  minute.live(),
                  minute.heard(),
                  minute.keptMb(),
                  minute.residentMb()));
    }
    printer.line("waits from the moment at which a request was due; heard: events at live pages");
    printer.line("made by: ./entente bench crowd");
    return faults == 0 ? 0 : 1;
  }
}
