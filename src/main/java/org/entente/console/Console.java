package org.entente.console;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.entente.console.answers.Printer;
import org.entente.console.answers.Sayings;
import org.entente.console.bench.BenchVerb;
import org.entente.console.demonstration.ScenarioVerb;
import org.entente.console.exports.ExportVerb;
import org.entente.console.keeping.BackupVerb;
import org.entente.console.keeping.RestoreVerb;
import org.entente.console.ledger.LedgerVerb;
import org.entente.console.ledger.VerifyVerb;
import org.entente.console.linking.LinkVerb;
import org.entente.console.registers.IncidentsVerb;
import org.entente.console.registers.NeedsVerb;
import org.entente.console.resolving.ResolveVerb;
import org.entente.console.reviewing.NoticeVerb;
import org.entente.console.reviewing.ReviewVerb;
import org.entente.ground.database.DatabaseTrouble;
import org.entente.ground.problem.Refused;
import org.entente.ground.problem.SettingWrong;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ScopeType;

/**
 * The command line of Entente. Exit 0: done; 1: the answer is no; 2: wrong use or unreadable input;
 * 3: refused by policy.
 */
@Command(
    name = "entente",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Version.class,
    description = "One clean, labelled picture of what a coalition does.",
    subcommands = {
      DemoVerb.class,
      RunVerb.class,
      MissionVerb.class,
      PlacesVerb.class,
      OrganisationsVerb.class,
      IncidentsVerb.class,
      NeedsVerb.class,
      ImportVerb.class,
      ImportsVerb.class,
      ResolveVerb.class,
      LinkVerb.class,
      ReviewVerb.class,
      PictureVerb.class,
      NoticeVerb.class,
      ExportVerb.class,
      ScenarioVerb.class,
      LedgerVerb.class,
      VerifyVerb.class,
      BackupVerb.class,
      RestoreVerb.class,
      DoctorVerb.class,
      BenchVerb.class
    })
public final class Console {

  private static final int UNREADABLE = 2;

  private Console() {}

  /** Runs one verb and answers with the exit code. */
  public static int run(String... args) {
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    return line(new Printer(out, err)).setOut(out).setErr(err).execute(args);
  }

  /** All verbs, as picocli knows them. */
  static CommandLine line(Printer printer) {
    var line = new CommandLine(new Console(), new Verbs(printer));
    line.setExecutionExceptionHandler(
        (failed, _, _) ->
            switch (failed) {
              case Refused refused -> refused(refused, printer);
              case DatabaseTrouble trouble -> said(trouble, printer);
              default -> said(SettingWrong.behind(failed).orElseThrow(() -> failed), printer);
            });
    line.setExitCodeExceptionMapper(_ -> ExitCode.USAGE);
    return line;
  }

  private static int refused(Refused refused, Printer printer) {
    printer.aside(Sayings.refusal(refused.problem()));
    return refused.problem().kind().exitCode();
  }

  /** What stops everything says in its message what to do. */
  private static int said(RuntimeException trouble, Printer printer) {
    printer.aside(String.valueOf(trouble.getMessage()));
    return UNREADABLE;
  }
}
