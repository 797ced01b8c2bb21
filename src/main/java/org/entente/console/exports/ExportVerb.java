package org.entente.console.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.entente.Node;
import org.entente.console.NodeFolder;
import org.entente.console.answers.Printer;
import org.entente.console.answers.Sayings;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Leaving;
import org.entente.ground.releasability.Scope;
import org.entente.ground.releasability.label.Label;
import org.entente.reference.missions.MissionProblem;
import org.entente.reference.missions.Missions;
import org.entente.registers.activities.files.PassingOn.Written;
import org.entente.registers.activities.iati.IatiExport;
import org.entente.registers.activities.workbook.OwnWorkbook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code export}: what a mission holds, as a file in a format that others read. */
@Command(
    name = "export",
    description = "Writes what a mission holds to a file.",
    subcommands = {ExportVerb.Iati.class, ExportVerb.Xlsx.class})
public final class ExportVerb {

  /** {@code export iati}: every activity the user may see, as IATI 2.03. */
  @Command(name = "iati", description = "Writes the activities as an IATI 2.03 file.")
  public static final class Iati extends ToFile {

    public Iati(Printer printer) {
      super(printer);
    }

    @Override
    Written write(Node node, Audience audience, Path draft) throws IOException {
      try (var file = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
        return node.door(IatiExport.class).write(audience, file);
      }
    }
  }

  /** {@code export xlsx}: what a person's organisation reported, as a workbook to edit. */
  @Command(
      name = "xlsx",
      description = "Writes the activities as a workbook that can be edited and imported.")
  public static final class Xlsx extends ToFile {

    public Xlsx(Printer printer) {
      super(printer);
    }

    @Override
    Written write(Node node, Audience audience, Path draft) throws IOException {
      var workbook = node.door(OwnWorkbook.class);
      try (var file = Files.newOutputStream(draft)) {
        return asPerson()
            ? workbook.write(audience.party(), audience, Sayings.words(), file)
            : workbook.writeAll(audience, Sayings.words(), file);
      }
    }
  }

  /** What every export asks for; the file is put in place when it is whole. */
  abstract static class ToFile implements Callable<Integer> {

    private final Printer printer;

    @Mixin private NodeFolder folder = new NodeFolder();

    @Option(
        names = "--mission",
        required = true,
        paramLabel = "M",
        description = "The code of the mission.")
    private String mission = "";

    @Option(
        names = "--as",
        paramLabel = "USER",
        description = "As that person sees it; otherwise as the node itself, which reads all.")
    private @Nullable String as;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to write.")
    private Path out = Path.of("");

    @Option(
        names = "--sidecar",
        description = "Writes its label beside it, as STANAG 4774, with .bdo behind the name.")
    private boolean sidecar;

    ToFile(Printer printer) {
      this.printer = printer;
    }

    /** Writes the file and says how many activities are in it, and how many left out. */
    abstract Written write(Node node, Audience audience, Path draft) throws IOException;

    /** Whether a person was named for whom it is written. */
    final boolean asPerson() {
      return as != null;
    }

    @Override
    public Integer call() {
      if (!Files.isDirectory(beside())) {
        printer.aside("--out " + out + ": there is no such folder");
        return 2;
      }
      try (var node = folder.open()) {
        var audience = audience(node);
        var left = Leaving.during(() -> Scope.of(audience, () -> write(node, audience)));
        var written = left.given();
        printer.aside(out + ": " + written.activities() + " activities");
        if (sidecar) {
          label(node.door(Labels.class).joined(left.labels()), node.door(InstantSource.class));
        }
        if (written.leftOut() > 0) {
          printer.aside(Sayings.words().say("activities.withheld", "count", written.leftOut()));
        }
        return 0;
      }
    }

    private void label(Label label, InstantSource clock) {
      try {
        printer.aside(Sidecar.write(label, out, clock.instant()).toString());
      } catch (IOException unwritable) {
        throw new UncheckedIOException(unwritable);
      }
    }

    private Audience audience(Node node) {
      var id = node.door(Missions.class).getByCode(mission);
      var audiences = node.door(Audiences.class);
      var person = as;
      return person == null
          ? audiences.node(id)
          : audiences
              .of(person, id)
              .orElseThrow(() -> new Refused(new MissionProblem.NoSuchMission(mission)));
    }

    private Path beside() {
      return out.toAbsolutePath().normalize().resolveSibling(".");
    }

    /** Writes beside the file and puts it in place when it is whole. */
    private Written write(Node node, Audience audience) {
      try {
        var draft = Files.createTempFile(beside(), ".export", ".draft");
        try {
          var written = write(node, audience, draft);
          Files.move(draft, out, StandardCopyOption.REPLACE_EXISTING);
          return written;
        } finally {
          Files.deleteIfExists(draft);
        }
      } catch (IOException unwritable) {
        throw new UncheckedIOException(unwritable);
      }
    }
  }
}
