package org.entente.registers.situations;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Leaving;
import org.entente.ground.shell.Language;
import org.entente.ground.shell.Phrasebook;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.parts.SituationPart;
import org.entente.ground.shell.parts.SituationPart.Asked;
import org.entente.ground.shell.parts.SituationPart.Section;
import org.springframework.stereotype.Component;

/** What the modules say of a situation, in one language or in all that are shipped. */
@Component
public class Sections {

  private final List<SituationPart> parts;
  private final Phrasebook phrasebook;

  Sections(List<SituationPart> parts, Phrasebook phrasebook) {
    this.parts = parts.stream().sorted(Comparator.comparingInt(SituationPart::order)).toList();
    this.phrasebook = phrasebook;
  }

  /** What was said in every language, and the labels of all that it was made of. */
  record Said(Map<String, List<Section>> byLanguage, Set<Integer> labels) {}

  /** What is to be said now, in the words of one reader. */
  public List<Section> say(Asked asked, Audience audience, Words words) {
    return parts.stream().flatMap(part -> part.say(asked, audience, words).stream()).toList();
  }

  Said sayInAll(Asked asked, Audience audience) {
    var left =
        Leaving.during(
            () ->
                phrasebook.languages().stream()
                    .collect(
                        Collectors.toMap(
                            Language::code, in -> say(asked, audience, phrasebook.in(in)))));
    return new Said(left.given(), left.labels());
  }

  /** The words of a language by its code, or those of the reader. */
  public Words wordsOf(String code, Words readers) {
    return phrasebook.find(code).map(phrasebook::in).orElse(readers);
  }

  /** The languages in which a report can be given, by code. */
  public Map<String, Language> languages() {
    return phrasebook.languages().stream()
        .collect(Collectors.toMap(Language::code, Function.identity()));
  }
}
