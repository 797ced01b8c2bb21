package org.entente.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.entente.Node;
import org.entente.console.answers.ConsoleProblem;
import org.entente.console.answers.Printer;
import org.entente.console.answers.Sayings;
import org.entente.ground.history.Act;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.ground.releasability.label.Label;
import org.entente.reference.missions.Missions;
import org.entente.reference.partners.organisationfile.OrganisationFile;
import org.entente.reference.partners.organisationfile.OrganisationImport;
import org.entente.reference.partners.organisationfile.OrganisationReceipt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code organisations import}: takes a list of organisations into the register of partners. */
@Command(name = "organisations", description = "Takes lists of organisations.")
public final class OrganisationsVerb {

  private final Printer printer;

  OrganisationsVerb(Printer printer) {
    this.printer = printer;
  }

  @Command(name = "import", description = "Takes a list: code,name,acronym,type,country,aliases.")
  int take(
      @Mixin NodeFolder folder,
      @Parameters(paramLabel = "FILE", description = "A list with a header.") Path file,
      @Option(
              names = "--mission",
              required = true,
              paramLabel = "M",
              description = "The code of the mission.")
          String mission,
      @Option(names = "--json", description = "Answers in JSON.") boolean json) {
    try (var node = folder.open()) {
      var receipt = take(node, file, mission, "restricted");
      if (json) {
        printer.json(receipt);
      } else {
        print(receipt);
      }
      return receipt.read() > 0 && receipt.rejected() == receipt.read() ? 1 : 0;
    }
  }

  /** Takes a list, owned by the mission, under a level of Entente's own policy. */
  public static OrganisationReceipt take(Node node, Path file, String code, String level) {
    var mission = node.door(Missions.class).getByCode(code);
    int label = node.door(Labels.class).intern(Label.of(level, mission.itself()));
    var audience = node.door(Audiences.class).node(mission);
    var act =
        Act.of(
            mission,
            Reporting.OPERATOR,
            "organisation list",
            node.door(InstantSource.class).instant());
    var list = read(file);
    return Scope.of(
        audience, () -> node.door(OrganisationImport.class).take(list, audience, label, act));
  }

  private static OrganisationFile read(Path file) {
    try (var bytes = Files.newInputStream(file)) {
      return OrganisationFile.read(file.getFileName().toString(), bytes);
    } catch (IOException unreadable) {
      throw new Refused(new ConsoleProblem.FileUnreadable(file.toString()));
    }
  }

  private void print(OrganisationReceipt receipt) {
    printer.line(
        "%s: %d read, %d created, %d changed, %d unchanged, %d rejected"
            .formatted(
                receipt.file(),
                receipt.read(),
                receipt.created(),
                receipt.changed(),
                receipt.unchanged(),
                receipt.rejected()));
    receipt.issues().forEach(issue -> printer.aside("  " + Sayings.refusal(issue)));
  }
}
