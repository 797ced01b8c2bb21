package org.entente.console.demonstration;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.entente.Node;
import org.entente.console.Reporting;
import org.entente.console.answers.Printer;
import org.entente.ground.accounts.Accounts;
import org.entente.ground.accounts.Membership;
import org.entente.ground.accounts.NewPerson;
import org.entente.ground.accounts.Role;
import org.entente.ground.identity.MissionId;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Scope;

/** The four standing people of the demonstration, who see different things. */
public final class DemonstrationPeople {

  /** The password of all four. */
  public static final String PASSWORD = "demonstration";

  /** The sign-in name of the first of them. */
  public static final String FIRST = "amina";

  /** A person with the partner, the clearance and the roles that come with the part. */
  private record Part(
      String name, String signInName, String partner, String level, Set<Role> roles) {}

  private static final List<Part> PARTS =
      List.of(
          new Part(
              "Amina (planner, host government)",
              FIRST,
              "MWPI",
              "confidential",
              EnumSet.of(Role.READ, Role.REPORT, Role.COORDINATE)),
          new Part(
              "Erik (CIMIC liaison)",
              "erik",
              "JSM",
              "confidential",
              EnumSet.of(Role.READ, Role.REPORT)),
          new Part(
              "Grace (information manager of an NGO)",
              "grace",
              "LWA",
              "restricted",
              EnumSet.of(Role.READ, Role.REPORT, Role.ADMINISTER)),
          new Part(
              "Otto (auditor of a donor)",
              "otto",
              "NDC",
              "public",
              EnumSet.of(Role.READ, Role.AUDIT)));

  private DemonstrationPeople() {}

  static void add(Node node, MissionId mission, Reporting reporting) {
    var accounts = node.door(Accounts.class);
    for (var part : PARTS) {
      var party = reporting.partner(part.partner());
      var person = accounts.add(new NewPerson(part.name(), part.signInName(), PASSWORD, false));
      give(node, new Membership(person.id(), mission, party, part.level(), part.roles()));
    }
  }

  private static void give(Node node, Membership membership) {
    var audience = node.door(Audiences.class).node(membership.mission());
    Scope.run(audience, () -> node.door(Accounts.class).give(membership, Reporting.OPERATOR));
  }

  public static void tell(Printer printer) {
    printer.line("sign in with the password \"" + PASSWORD + "\" as");
    PARTS.forEach(part -> printer.line("  %-6s %s".formatted(part.signInName(), part.name())));
  }
}
