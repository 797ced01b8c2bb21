package org.entente.console;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.entente.Node;
import org.entente.console.answers.Printer;
import org.entente.console.answers.Sayings;
import org.entente.ground.accounts.FirstRun;
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
      var address = "http://" + host + ":" + node.port() + "/";
      printer.line(address);
      node.door(FirstRun.class).code().ifPresent(code -> tellFirstRun(address, code));
      untilStopped();
    }
    return 0;
  }

  private void tellFirstRun(String address, String code) {
    var page = address + "first-run";
    printer.line(Sayings.words().say("accounts.firstRun.console", "address", page, "code", code));
  }

  /** Waits; a signal ends the wait through the shutdown hooks of the node's parts. */
  static void untilStopped() throws InterruptedException {
    new CountDownLatch(1).await();
  }
}
