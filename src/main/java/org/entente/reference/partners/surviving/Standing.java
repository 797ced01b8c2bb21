package org.entente.reference.partners.surviving;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.reference.partners.Identifier;
import org.entente.reference.partners.Particulars;
import org.entente.reference.partners.PartyName;
import org.entente.reference.partners.PartyName.Use;
import org.entente.reference.partners.surviving.Field.What;

/**
 * What is said of a party that stands for others: the values that stand for all, and its other
 * names.
 */
final class Standing {

  private Standing() {}

  static Particulars of(Particulars own, List<Surviving> fields) {
    var names = Stream.concat(names(fields), own.names().stream()).toList();
    var codes = codes(fields).toList();
    return new Particulars(
        first(fields, What.KIND).map(Particulars.Kind::new),
        names,
        codes,
        first(fields, What.COUNTRY));
  }

  private static Stream<PartyName> names(List<Surviving> fields) {
    return fields.stream().flatMap(each -> name(each).stream());
  }

  private static Optional<PartyName> name(Surviving surviving) {
    var text = surviving.stands().text();
    var language = Optional.of(surviving.field().of()).filter(it -> !it.isEmpty());
    return switch (surviving.field().what()) {
      case NAME -> Optional.of(new PartyName(text, language, Use.NAME));
      case ACRONYM -> Optional.of(PartyName.of(text, Use.ACRONYM));
      case KIND, COUNTRY, CODE, PARENT -> Optional.empty();
    };
  }

  /** One to a list; all that are one are known by their other codes too. */
  private static Stream<Identifier> codes(List<Surviving> fields) {
    return fields.stream()
        .filter(each -> each.field().what() == What.CODE)
        .map(each -> new Identifier(each.field().of(), each.stands().text()));
  }

  private static Optional<String> first(List<Surviving> fields, What what) {
    return fields.stream()
        .filter(each -> each.field().what() == what)
        .map(each -> each.stands().text())
        .findFirst();
  }
}
