package org.entente.mechanisms.intake.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.Receipt;

/** An import as a line of the list; the partner is blank for a reader who may not know it. */
public record ImportLine(Import given, String partner) {

  static final List<String> HEAD =
      List.of("id", "state", "partner", "file", "rows", "given_at", "published_at", "given_by");

  static List<ImportLine> of(Collection<Import> imports, Map<PartyId, String> names) {
    return imports.stream()
        .map(each -> new ImportLine(each, names.getOrDefault(each.given().partner(), "")))
        .toList();
  }

  public String brief() {
    return Ids.brief(given.id().value());
  }

  /** The rows that were read; absent when nobody has looked into the file, or it was refused. */
  public Optional<Integer> rows() {
    return given.course().receipt().map(Receipt::rows).map(Receipt.Rows::read);
  }

  Map<String, Object> document() {
    var cells = cells();
    var document = new LinkedHashMap<String, Object>();
    for (int i = 0; i < HEAD.size(); i++) {
      document.put(HEAD.get(i), cells.get(i));
    }
    document.put("rows", rows().orElse(null));
    return document;
  }

  List<String> cells() {
    var course = given.course();
    return List.of(
        brief(),
        given.state().word(),
        partner,
        given.given().fileName(),
        rows().map(String::valueOf).orElse(""),
        course.givenAt().toString(),
        course.publishedAt().map(String::valueOf).orElse(""),
        course.givenBy());
  }
}
