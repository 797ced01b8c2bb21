package org.entente.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.stream.Stream;
import org.entente.console.answers.Printer;
import org.entente.console.answers.Sayings;
import org.entente.reference.places.gazetteerfile.Reading.Fault;
import org.entente.reference.places.gazetteerfile.Reading.Faulty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The command line as somebody types it. */
class ConsoleTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "export", "export iati", "bench iati", "import", "picture"})
  void aVerbWithoutWhatItNeedsIsAWrongUseAndNoFault(String verb) {
    assertThat(Console.run((verb + " --no-such-option").strip().split(" "))).isEqualTo(2);
  }

  @Test
  void everyVerbSaysWhatItDoesAndWhatItTakes() {
    var nowhere = new PrintWriter(Writer.nullWriter());
    var verbs = verbs(Console.line(new Printer(nowhere, nowhere))).toList();

    assertThat(verbs).hasSizeGreaterThan(20);
    assertThat(verbs.stream().map(CommandLine::getCommandSpec).flatMap(ConsoleTest::unexplained))
        .isEmpty();
  }

  @Test
  void aFaultOfAGazetteerIsSaidInWordsWithItsPlaceInTheFile() {
    var fault = new Faulty("areas.json.gz", "geom 9", Fault.CODE_MISSING, "Old Town");

    assertThat(PlacesVerb.said(fault, Sayings.words()))
        .startsWith("areas.json.gz, geom 9: ")
        .contains("Old Town", "ADM2_PCODE");
  }

  private static Stream<String> unexplained(CommandSpec verb) {
    var own = verb.usageMessage().description().length == 0 ? Stream.of("") : Stream.<String>of();
    var help = verb.findOption("--help") == null ? Stream.of("--help") : Stream.<String>of();
    var taken =
        verb.args().stream()
            .filter(it -> it.description().length == 0)
            .map(it -> it.isOption() ? ((OptionSpec) it).longestName() : it.paramLabel());
    return Stream.of(own, help, taken).flatMap(it -> it).map(it -> verb.qualifiedName() + " " + it);
  }

  private static Stream<CommandLine> verbs(CommandLine line) {
    return Stream.concat(
        Stream.of(line),
        line.getSubcommands().values().stream()
            .filter(verb -> !verb.getCommandSpec().usageMessage().hidden())
            .flatMap(ConsoleTest::verbs));
  }
}
