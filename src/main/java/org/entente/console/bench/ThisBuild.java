package org.entente.console.bench;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** This very build as a process of its own, with the same options of the virtual machine. */
public final class ThisBuild {

  private static final String MAIN = "org.entente.Entente";

  private ThisBuild() {}

  /** Loads the demonstration into a folder, by a process that ends when it has. */
  public static void loadDemonstration(Path folder) throws IOException, InterruptedException {
    var loading = start(List.of("demo", "--exit", "--data", folder.toString()));
    loading.inputReader().lines().forEach(_ -> {});
    if (loading.waitFor() != 0) {
      throw new IOException("the demonstration could not be loaded into " + folder);
    }
  }

  static Process start(List<String> verb) throws IOException {
    return start(List.of(), verb);
  }

  /** The same with other options, which replace the like of them. */
  public static Process start(List<String> options, List<String> verb) throws IOException {
    var all = new ArrayList<>(ManagementFactory.getRuntimeMXBean().getInputArguments());
    all.addAll(options);
    return startWith(all, verb);
  }

  /** The same with these options and no others. */
  public static Process startWith(List<String> options, List<String> verb) throws IOException {
    var command = new ArrayList<String>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(options);
    var classes = System.getProperty("java.class.path");
    boolean packaged = classes.endsWith(".jar") && !classes.contains(File.pathSeparator);
    command.addAll(packaged ? List.of("-jar", classes) : List.of("-cp", classes, MAIN));
    command.addAll(verb);
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
