package org.entente.console.bench.alike;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import org.entente.Node;
import org.entente.console.answers.Printer;
import org.entente.console.bench.ThisBuild;
import org.entente.console.bench.TrialFolder;
import org.entente.console.bench.Visitor;
import org.entente.console.bench.alike.AlikeTrial.Figure;
import org.entente.ground.accounts.Accounts;
import org.entente.ground.accounts.Membership;
import org.entente.ground.accounts.Role;
import org.entente.ground.identity.MissionCodes;
import org.entente.ground.identity.MissionId;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Scope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code bench alike}: whether a record that is hidden and one that never was are told apart by
 * status, headers, body or time, over every route that names a record.
 */
@Command(name = "alike", description = "Whether hidden and absent are answered alike.")
public final class AlikeVerb implements Callable<Integer> {

  private static final String MISSION = "demo";
  private static final String READER = "erik";
  private static final double MOST_APART_MS = 5;

  private final Printer printer;

  @Option(
      names = "--requests",
      defaultValue = "2000",
      paramLabel = "N",
      description = "For each of the two, to each route (default: ${DEFAULT-VALUE}).")
  private int requests;

  public AlikeVerb(Printer printer) {
    this.printer = printer;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (var folder = TrialFolder.create()) {
      ThisBuild.loadDemonstration(folder.path());
      return measure(folder.path());
    }
  }

  private int measure(Path folder) throws IOException, InterruptedException {
    try (var node = Node.serve(folder, "127.0.0.1", 0)) {
      var mission = node.door(MissionCodes.class).findByCode(MISSION).orElseThrow();
      giveEveryRole(node, mission);
      var visitor = new Visitor("http://127.0.0.1:" + node.port() + "/");
      visitor.signIn(visitor.get("sign-in"), READER);
      var twins = Addresses.of(node, new Hiding(node, mission).hideOneOfEach());
      var trial = new AlikeTrial(visitor, MISSION, visitor.get("missions"), requests);
      printer.line(
          "%-62s %6s %6s %9s %9s".formatted("route", "status", "alike", "hidden", "absent"));
      int apart = 0;
      for (var twin : twins) {
        var figure = trial.measure(twin);
        boolean alike = figure.equal() && figure.apart() <= MOST_APART_MS;
        apart += alike ? 0 : 1;
        line(figure, alike);
      }
      printer.line(
          "%d routes, %d told apart; medians in ms over %,d requests each"
              .formatted(twins.size(), apart, requests));
      printer.line("made by: ./entente bench alike");
      return apart == 0 ? 0 : 1;
    }
  }

  private void line(Figure figure, boolean alike) {
    var route = (figure.twin().reads() ? "GET " : "POST ") + figure.twin().pattern();
    printer.line(
        "%-62s %6d %6s %9.2f %9.2f"
            .formatted(
                route.replace("/missions/{mission}", ""),
                figure.status(),
                alike ? "yes" : "no",
                figure.hidden(),
                figure.absent()));
  }

  /** Else most routes would refuse the reader before they look for any record. */
  private static void giveEveryRole(Node node, MissionId mission) {
    var accounts = node.door(Accounts.class);
    var part = accounts.findMembership(READER, mission).orElseThrow();
    var all = EnumSet.allOf(Role.class);
    Scope.run(
        node.door(Audiences.class).node(mission),
        () ->
            accounts.give(
                new Membership(part.person(), mission, part.party(), part.level(), all), READER));
  }
}
