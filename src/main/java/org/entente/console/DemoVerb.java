package org.entente.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.entente.Node;
import org.entente.console.answers.Printer;
import org.entente.console.demonstration.Demonstration;
import org.entente.console.demonstration.DemonstrationPeople;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demo}: a node with the demonstration mission, ready to be looked at. */
@Command(name = "demo", description = "A node with a fictional mission and its partners' files.")
final class DemoVerb implements Callable<Integer> {

  private static final String LOOPBACK = "127.0.0.1";

  private final Printer printer;

  @Option(
      names = "--data",
      defaultValue = "./var/demo",
      paramLabel = "DIR",
      description = "The node's folder (default: ${DEFAULT-VALUE}).")
  private Path data = Path.of("var", "demo");

  @Option(names = "--exit", description = "Stop once all of it has worked.")
  private boolean exit;

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "The port to listen on (default: ${DEFAULT-VALUE}; 0 takes a free one).")
  private int port;

  DemoVerb(Printer printer) {
    this.printer = printer;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Files.createDirectories(data);
    try (var node = Node.serve(data, LOOPBACK, exit ? 0 : port)) {
      var found = new Demonstration(node, printer).load();
      printer.line("%d files, %d rows".formatted(found.files(), found.rows()));
      printer.line(
          "%d activities of %d partners at %d places; %d rows whose place was not recognised"
              .formatted(found.activities(), found.partners(), found.places(), found.unresolved()));
      printer.line("http://" + LOOPBACK + ":" + node.port() + "/");
      DemonstrationPeople.tell(printer);
      if (!exit) {
        RunVerb.untilStopped();
      }
      return found.complete() ? 0 : 1;
    }
  }
}
