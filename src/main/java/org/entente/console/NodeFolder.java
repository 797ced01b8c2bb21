package org.entente.console;

import java.nio.file.Path;
import org.entente.Node;
import picocli.CommandLine.Option;

/** Which node a verb works on: the one in the folder given by {@code --data}. */
public final class NodeFolder {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "./var",
      description = "The node's folder (default: ${DEFAULT-VALUE}).")
  private Path data = Path.of("var");

  public Path path() {
    return data;
  }

  /** Opens the node; whoever opens it closes it. */
  public Node open() {
    return Node.open(data);
  }
}
