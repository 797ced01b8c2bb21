package org.entente.mechanisms.intake.sources.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.ground.identity.Ids;
import org.entente.mechanisms.intake.sources.Source;

/** A source as a line of the list; the partner is blank for a reader who may not know it. */
public record SourceLine(Source source, String partner) {

  static final List<String> HEAD =
      List.of("id", "partner", "source", "licence", "reshare", "contact", "publishes_itself");

  public String brief() {
    return Ids.brief(source.id().value());
  }

  List<String> cells() {
    var said = source.said();
    return List.of(
        brief(),
        partner,
        said.name(),
        said.licence().orElse(""),
        said.reshare() ? "yes" : "no",
        said.contact().orElse(""),
        said.publishesItself() ? "yes" : "no");
  }

  Map<String, Object> document() {
    var said = source.said();
    var document = new LinkedHashMap<String, Object>();
    document.put("id", brief());
    document.put("partner", partner);
    document.put("source", said.name());
    document.put("licence", said.licence().orElse(null));
    document.put("reshare", said.reshare());
    document.put("contact", said.contact().orElse(null));
    document.put("publishes_itself", said.publishesItself());
    document.put("personal", said.personal());
    return document;
  }
}
