package org.entente.console.exports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.entente.console.answers.ConsoleProblem;
import org.entente.ground.identity.PartyId;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.label.Label;
import org.entente.ground.releasability.stanag.StanagReader;
import org.entente.ground.releasability.stanag.StanagWriter;

/**
 * The label of a file as STANAG 4774 and 4778 write it: it lies beside, with {@code .bdo} behind.
 */
public final class Sidecar {

  private Sidecar() {}

  private static Path of(Path file) {
    return file.resolveSibling(file.getFileName() + ".bdo");
  }

  static Path write(Label label, Path file, Instant now) throws IOException {
    var sidecar = of(file);
    try (var out = Files.newOutputStream(sidecar)) {
      StanagWriter.write(label, file.getFileName().toString(), now, out);
    } catch (XMLStreamException unwritable) {
      throw new IOException(unwritable);
    }
    return sidecar;
  }

  /** The label beside a file, when there is one; refused when it cannot be read. */
  public static Optional<Label> read(Path file, PartyId giver) {
    var sidecar = of(file);
    if (!Files.exists(sidecar)) {
      return Optional.empty();
    }
    try (var bytes = new BufferedInputStream(Files.newInputStream(sidecar))) {
      return Optional.of(StanagReader.read(bytes, giver));
    } catch (IOException | UncheckedIOException unreadable) {
      throw new Refused(new ConsoleProblem.FileUnreadable(sidecar.toString()));
    } catch (StanagReader.NoLabel broken) {
      throw new Refused(
          new ConsoleProblem.SidecarUnreadable(
              sidecar.toString(), String.valueOf(broken.getMessage())));
    }
  }
}
