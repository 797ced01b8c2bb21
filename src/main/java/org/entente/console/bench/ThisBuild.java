package org.entente.console.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** This very build as a process of its own, with the same options of the virtual machine. */
public final class ThisBuild {

  private static final String MAIN = "org.entente.Entente";

  private ThisBuild() {}

  static Process start(List<String> verb) throws IOException {
    return start(List.of(), verb);
  }

  /** The same with other options, which replace the like of them. */
  public static Process start(List<String> options, List<String> verb) throws IOException {
    var command = new ArrayList<String>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(options);
    var classes = System.getProperty("java.class.path");
    command.addAll(
        classes.endsWith(".jar") ? List.of("-jar", classes) : List.of("-cp", classes, MAIN));
    command.addAll(verb);
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }
}
