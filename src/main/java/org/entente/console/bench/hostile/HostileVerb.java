package org.entente.console.bench.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.entente.console.answers.Printer;
import org.entente.console.bench.ThisBuild;
import org.entente.console.bench.TrialFolder;
import org.entente.console.bench.Visitor;
import org.entente.console.bench.Waits;
import org.entente.console.bench.WatchedNode;
import org.entente.console.bench.hostile.Sender.Answered;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code bench hostile}: one person gives a node hostile files one after the other, and another
 * goes about other work, as before that.
 */
@Command(name = "hostile", description = "Hostile files, and how long others wait meanwhile.")
public final class HostileVerb implements Callable<Integer> {

  private static final String SENDER = "grace";
  private static final String ONLOOKER = "erik";

  private final Printer printer;

  @Option(
      names = "--files",
      paramLabel = "DIR",
      defaultValue = "target/hostile-files",
      description = "The files (default: ${DEFAULT-VALUE}, where HostileFilesTest leaves them).")
  private Path files = Path.of("");

  @Option(
      names = "--heap",
      paramLabel = "MB",
      defaultValue = "256",
      description = "Of the node as a whole (default: ${DEFAULT-VALUE}).")
  private int heapMb;

  @Option(
      names = "--quiet",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "How long the other works undisturbed first (default: ${DEFAULT-VALUE}).")
  private int quietSeconds;

  public HostileVerb(Printer printer) {
    this.printer = printer;
  }

  @Override
  public Integer call() throws Exception {
    try (var folder = TrialFolder.create()) {
      measure(folder.path());
    }
    return 0;
  }

  private void measure(Path folder) throws Exception {
    ThisBuild.loadDemonstration(folder);
    try (var node = WatchedNode.start(folder, heapMb)) {
      var onlooker = new Onlooker(signedIn(node, ONLOOKER));
      var sender = new Sender(signedIn(node, SENDER));
      onlooker.beside(() -> rest(quietSeconds));
      var before = onlooker.beside(() -> rest(quietSeconds)).waits();
      printer.line("%-52s %9s %9s  %s".formatted("file", "seconds", "heap MiB", "outcome"));
      var during = onlooker.beside(() -> giveAll(sender, node));
      summary(during.done(), before, during.waits());
    }
  }

  private static Visitor signedIn(WatchedNode node, String name)
      throws IOException, InterruptedException {
    var visitor = new Visitor(node.address());
    visitor.signIn(visitor.get("sign-in"), name);
    return visitor;
  }

  private static int rest(int seconds) {
    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(seconds));
    return seconds;
  }

  private List<Answered> giveAll(Sender sender, WatchedNode node)
      throws IOException, InterruptedException {
    var all = new ArrayList<Answered>();
    node.peakMb();
    for (var file : hostile()) {
      var answered = sender.give(file);
      all.add(answered);
      printer.line(
          "%-52s %9.2f %9d  %s"
              .formatted(answered.file(), answered.seconds(), node.peakMb(), answered.outcome()));
    }
    return all;
  }

  private List<Path> hostile() throws IOException {
    try (var all = Files.list(files)) {
      return all.sorted().toList();
    }
  }

  private void summary(List<Answered> answered, Waits before, Waits during) {
    printer.line("");
    printer.line(
        "%d files, the slowest answered after %.2f s; heap of the node %d MB"
            .formatted(
                answered.size(),
                answered.stream().mapToDouble(Answered::seconds).max().orElse(0),
                heapMb));
    printer.line(
        "%-30s %8s %8s %8s %8s"
            .formatted("pages of another person, ms", "pages", "p50", "p95", "max"));
    waits("before", before);
    waits("during", during);
    printer.line("made by: ./entente bench hostile");
  }

  private void waits(String when, Waits waits) {
    printer.line(
        "%-30s %8d %8d %8d %8d"
            .formatted(when, waits.count(), waits.median(), waits.nearlyAll(), waits.longest()));
  }
}
