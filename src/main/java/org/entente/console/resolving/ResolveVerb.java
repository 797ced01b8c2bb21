package org.entente.console.resolving;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import org.entente.Node;
import org.entente.console.NodeFolder;
import org.entente.console.answers.Printer;
import org.entente.console.answers.Sayings;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Scope;
import org.entente.reference.missions.Missions;
import org.entente.reference.partners.Partners;
import org.entente.reference.places.Places;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code resolve}: names to entries of a register, with the method and how sure. Exit 0 when
 * nothing has to be asked, 1 when something has, 2 when the names cannot be read.
 */
@Command(name = "resolve", description = "Finds what written names mean; changes nothing.")
public final class ResolveVerb {

  private final Printer printer;

  ResolveVerb(Printer printer) {
    this.printer = printer;
  }

  @Command(name = "places", description = "Names of areas (adm1,adm2,adm3,place) to P-codes.")
  int places(
      @Mixin NodeFolder folder,
      @Option(
              names = "--mission",
              required = true,
              paramLabel = "M",
              description = "The code of the mission.")
          String mission,
      @Option(
              names = "--input",
              required = true,
              paramLabel = "FILE.csv",
              description = "The names, with a header.")
          Path input,
      @Option(names = "--json", description = "Answers in JSON.") boolean json) {
    var names = NamesFile.read(input, PlaceAnswers.COLUMNS);
    return answer(folder, mission, names, json, ResolveVerb::byGazetteer);
  }

  @Command(name = "organisations", description = "Names (name,acronym,type) to partners.")
  int organisations(
      @Mixin NodeFolder folder,
      @Option(
              names = "--mission",
              required = true,
              paramLabel = "M",
              description = "The code of the mission.")
          String mission,
      @Option(
              names = "--input",
              required = true,
              paramLabel = "FILE.csv",
              description = "The names, with a header.")
          Path input,
      @Option(names = "--json", description = "Answers in JSON.") boolean json) {
    var names = NamesFile.read(input, OrganisationAnswers.COLUMNS);
    return answer(folder, mission, names, json, ResolveVerb::byPartners);
  }

  /** Answers a row; made once for all rows. */
  private interface Answering {
    Answer answer(NamesFile.Row row);
  }

  private static Answering byGazetteer(Node node, Audience audience) {
    var gazetteer = node.door(Places.class).gazetteer(audience);
    return new PlaceAnswers(gazetteer, Sayings.words().language().locale())::answer;
  }

  private static Answering byPartners(Node node, Audience audience) {
    var partners = node.door(Partners.class);
    return new OrganisationAnswers(
            partners.resolver(audience),
            partners.listEach(audience),
            Sayings.words().language().locale())
        ::answer;
  }

  private int answer(
      NodeFolder folder,
      String mission,
      NamesFile names,
      boolean json,
      BiFunction<Node, Audience, Answering> register) {
    try (var node = folder.open()) {
      var id = node.door(Missions.class).getByCode(mission);
      var audience = node.door(Audiences.class).node(id);
      var answering = Scope.of(audience, () -> register.apply(node, audience));
      var answers = names.rows().stream().map(answering::answer).toList();
      print(answers, json);
      return answers.stream().anyMatch(Answer::asks) ? 1 : 0;
    }
  }

  private void print(List<Answer> answers, boolean json) {
    if (json) {
      printer.json(answers);
      return;
    }
    answers.forEach(answer -> printer.line(answer.line()));
  }
}
