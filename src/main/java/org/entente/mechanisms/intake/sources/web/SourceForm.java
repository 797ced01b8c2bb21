package org.entente.mechanisms.intake.sources.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.ground.shell.Faults;
import org.entente.ground.shell.Faults.Fault;
import org.entente.ground.shell.Words;
import org.entente.mechanisms.intake.instructions.Instructions.Treatment;
import org.entente.mechanisms.intake.sources.Source;
import org.springframework.util.MultiValueMap;

/** What a person says of a source, as it was filled in. */
public record SourceForm(
    String licence,
    String reshare,
    String contact,
    boolean publishesItself,
    Map<String, Treatment> personal) {

  static SourceForm of(Source source) {
    var said = source.said();
    return new SourceForm(
        said.licence().orElse(""),
        said.reshare() ? "yes" : "no",
        said.contact().orElse(""),
        said.publishesItself(),
        said.personal());
  }

  /** The columns are those that the source has decisions about, by their place in the list. */
  static SourceForm read(MultiValueMap<String, String> form, Source source) {
    var personal = new LinkedHashMap<String, Treatment>();
    for (var column : columns(source)) {
      var word = first(form, "column-" + columns(source).indexOf(column));
      personal.put(column, treatment(word).orElse(source.said().personal().get(column)));
    }
    return new SourceForm(
        first(form, "licence"),
        first(form, "reshare"),
        first(form, "contact"),
        form.containsKey("byitself"),
        personal);
  }

  /** The columns that were decided about, in the order of the page. */
  public static List<String> columns(Source source) {
    return source.said().personal().keySet().stream().sorted().toList();
  }

  private static Optional<Treatment> treatment(String word) {
    return List.of(Treatment.values()).stream()
        .filter(treatment -> treatment.name().equalsIgnoreCase(word))
        .findFirst();
  }

  private static String first(MultiValueMap<String, String> form, String name) {
    return Optional.ofNullable(form.getFirst(name)).map(String::strip).orElse("");
  }

  Faults faults(Words words) {
    var faults = new ArrayList<Fault>();
    if (licence.isEmpty()) {
      faults.add(new Fault("licence", words.say("intake.fault.licence")));
    }
    if (!reshare.equals("yes") && !reshare.equals("no")) {
      faults.add(new Fault("reshare", words.say("intake.fault.reshare")));
    }
    return new Faults(faults);
  }

  Source.Particulars said(Source source) {
    return new Source.Particulars(
        source.said().name(),
        Optional.of(licence),
        reshare.equals("yes"),
        Optional.of(contact),
        personal,
        publishesItself);
  }
}
