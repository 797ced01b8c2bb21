package org.entente.console;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.entente.Node;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code run}: a node with its web server, until it is stopped. */
@Command(name = "run", description = "Runs the node until it is stopped.")
final class RunVerb implements Callable<Integer> {

  private final Printer printer;

  @Mixin private NodeFolder folder = new NodeFolder();

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "The port to listen on (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description = "The address to listen on (default: this computer only).")
  private String host = "127.0.0.1";

  RunVerb(Printer printer) {
    this.printer = printer;
  }

  @Override
  public Integer call() throws InterruptedException {
    try (var node = Node.serve(folder.path(), host, port)) {
      printer.line("http://" + host + ":" + node.port() + "/");
      untilStopped();
    }
    return 0;
  }

  /** Waits; a signal ends the wait through the shutdown hooks of the node's parts. */
  static void untilStopped() throws InterruptedException {
    new CountDownLatch(1).await();
  }
}
