package org.entente.mechanisms.findings.web;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.ground.history.Revision;
import org.entente.ground.identity.Ids;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Words;
import org.entente.ground.timeline.Teller;
import org.entente.ground.timeline.Told;
import org.entente.mechanisms.findings.Finding;
import org.entente.mechanisms.findings.Findings;
import org.springframework.stereotype.Component;

/** Tells what was noticed and what people made of it. */
@Component
class FindingTeller implements Teller {

  private final FindingDesk desk;

  FindingTeller(FindingDesk desk) {
    this.desk = desk;
  }

  @Override
  public String recordType() {
    return Finding.TYPE;
  }

  @Override
  public String kind() {
    return "findings";
  }

  @Override
  public Map<UUID, Told> tell(List<Revision> states, Audience audience, Words words) {
    var findings = states.stream().map(Findings::finding).toList();
    var said = desk.words(findings, audience, words);
    return states.stream()
        .collect(
            toMap(
                Revision::id,
                state -> told(new FindingLine(Findings.finding(state), said), words)));
  }

  private Told told(FindingLine line, Words words) {
    var care = line.finding().care();
    var matter = line.finding().matter();
    var fields =
        new Told.Fields()
            .add(words.say("findings.column.explanation"), line.sentence())
            .add(words.say("findings.column.state"), words.say(line.stateKey()))
            .add(
                words.say("findings.column.parties"),
                String.join("; ", line.words().parties(matter)))
            .add(words.say("findings.column.owner"), line.carer())
            .add(words.say("findings.column.due"), care.due().map(words::day))
            .add(words.say("findings.column.outcome"), care.outcome())
            .add(
                words.say("findings.notes"),
                String.join("\n", care.notes().stream().map(note -> note.text()).toList()));
    var title = line.words().kind(matter.kind()) + ": " + line.words().place(matter);
    return Told.at(kind() + "/" + Ids.brief(line.finding().id().value()), title, fields);
  }
}
