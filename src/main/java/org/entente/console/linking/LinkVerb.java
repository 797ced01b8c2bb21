package org.entente.console.linking;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.console.answers.Printer;
import org.entente.console.answers.Sayings;
import org.entente.ground.matching.linkage.Constraints;
import org.entente.ground.matching.linkage.Linkage;
import org.entente.ground.matching.linkage.Linked;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code link}: which records of one table, or of two, are the same thing. Exit 0 when it is done,
 * 2 when a file cannot be read or written, or holds no table.
 */
@Command(
    name = "link",
    description = "Finds records of the same thing, in one table or between two.")
public final class LinkVerb implements Callable<Integer> {

  private final Printer printer;

  @Option(
      names = "--input",
      required = true,
      paramLabel = "A.csv",
      description = "The records; alone, they are told apart among themselves.")
  private Path input = Path.of("");

  @Option(
      names = "--with",
      paramLabel = "B.csv",
      description = "Link with this table; without it, A is linked with itself.")
  private @Nullable Path with;

  @Option(
      names = "--id",
      paramLabel = "COLUMN",
      description = "Holds the ids, and is no evidence; found by its values when not given.")
  private @Nullable String id;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "pairs.csv",
      description = "Which two are the same, and how likely: left,right,posterior.")
  private Path out = Path.of("");

  @Option(
      names = "--clusters",
      paramLabel = "clusters.csv",
      description = "Which belong together: id,cluster.")
  private @Nullable Path clusters;

  @Option(names = "--json", description = "Tell what was done as one JSON document.")
  private boolean json;

  LinkVerb(Printer printer) {
    this.printer = printer;
  }

  @Override
  public Integer call() {
    var named = Optional.ofNullable(id);
    var sheet = Sheet.read(input);
    if (with == null) {
      var table = TableFile.of(sheet, named);
      answer(table, Linkage.standard().link(table.rows(), Constraints.none()));
    } else {
      var other = Sheet.read(with);
      var left = TableFile.of(sheet, other, named);
      var right = TableFile.of(other, sheet, named);
      answer(left, Linkage.standard().link(left.rows(), right.rows(), Constraints.none()));
    }
    return 0;
  }

  private void answer(TableFile table, Linked linked) {
    var verdicts = linked.verdicts();
    var groups = linked.groups();
    AnswerFiles.pairs(out, verdicts);
    Optional.ofNullable(clusters).ifPresent(file -> AnswerFiles.groups(file, groups));
    tell(LinkAnswer.of(table, linked.account(), verdicts, groups));
  }

  private void tell(LinkAnswer answer) {
    if (json) {
      printer.json(answer);
      return;
    }
    printer.aside(
        Sayings.words()
            .say(
                "console.linked",
                Map.of(
                    "records", answer.records(),
                    "pairs", answer.decided(),
                    "groups", answer.groups(),
                    "open", answer.undecided())));
  }
}
