package org.entente.ground.database.embedded.system;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.List;
import java.util.stream.Stream;
import org.entente.ground.database.DatabaseTrouble;

/**
 * The account under which the server's programs run: our own, or, because PostgreSQL refuses root,
 * an unprivileged one when we are root.
 *
 * @param becoming the words before a command that make it run under that account; none: our own
 */
public record ServerAccount(String name, List<String> becoming) {

  private static final Path ROOT = Path.of("/");
  private static final List<String> CANDIDATES = List.of("entente", "postgres");

  public ServerAccount {
    becoming = List.copyOf(becoming);
  }

  /** The account that owns the data; before there are any, the best that this computer has. */
  public static ServerAccount forData(Path data) throws IOException {
    var us = ProcessHandle.current().info().user().orElse("");
    if (!us.equals("root")) {
      return new ServerAccount(us, List.of());
    }
    if (Files.exists(data)) {
      return unprivileged(Files.getOwner(data).getName());
    }
    for (var candidate : CANDIDATES) {
      if (exists(candidate)) {
        return unprivileged(candidate);
      }
    }
    return unprivileged(make(CANDIDATES.getFirst()));
  }

  public boolean isOurOwn() {
    return becoming.isEmpty();
  }

  /** Runs a program under this account, in a folder that it can enter. */
  public Program.Outcome run(Path folder, List<String> command, String input) throws IOException {
    return Program.run(folder, Stream.concat(becoming.stream(), command.stream()).toList(), input);
  }

  public boolean canEnter(Path folder) throws IOException {
    return isOurOwn() || !run(ROOT, List.of("test", "-x", folder.toString()), "").failed();
  }

  public boolean canWrite(Path folder) throws IOException {
    return isOurOwn()
        ? Files.isWritable(folder)
        : !run(ROOT, List.of("test", "-w", folder.toString()), "").failed();
  }

  /** Makes the account the owner of a file that we have made. */
  public void give(Path file) throws IOException {
    if (!isOurOwn()) {
      var accounts = FileSystems.getDefault().getUserPrincipalLookupService();
      Files.setOwner(file, accounts.lookupPrincipalByName(name));
    }
  }

  private static ServerAccount unprivileged(String name) throws IOException {
    if (Program.find("setpriv").isPresent()) {
      var group = Program.run(ROOT, List.of("id", "-g", name), "").output();
      return new ServerAccount(
          name, List.of("setpriv", "--reuid=" + name, "--regid=" + group, "--init-groups"));
    }
    if (Program.find("runuser").isPresent()) {
      return new ServerAccount(name, List.of("runuser", "-u", name, "--"));
    }
    return new ServerAccount(
        name, List.of("su", name, "-s", "/bin/sh", "-c", "exec \"$0\" \"$@\"", "--"));
  }

  private static boolean exists(String name) throws IOException {
    try {
      FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(name);
      return true;
    } catch (UserPrincipalNotFoundException _) {
      return false;
    }
  }

  private static String make(String name) throws IOException {
    var useradd = List.of("useradd", "--system", "--no-create-home", name);
    if (Program.find("useradd").isEmpty() || Program.run(ROOT, useradd, "").failed()) {
      throw new DatabaseTrouble(
          "PostgreSQL refuses to run as root and the account \"%s\" could not be made; make it, or"
                  .formatted(name)
              + " start Entente as an ordinary user.");
    }
    return name;
  }
}
