package org.entente.reference.places.web;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.CRC32;
import org.entente.ground.history.Revision;
import org.entente.ground.identity.Ids;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Words;
import org.entente.ground.timeline.Teller;
import org.entente.ground.timeline.Told;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.Place;
import org.entente.reference.places.PlaceId;
import org.entente.reference.places.PlaceNames;
import org.entente.reference.places.Places;
import org.entente.reference.places.register.PlaceContent;
import org.springframework.stereotype.Component;

/** Tells what a gazetteer said of a place; of its shape only a print. */
@Component
class PlaceTeller implements Teller {

  private final Places places;

  PlaceTeller(Places places) {
    this.places = places;
  }

  @Override
  public String recordType() {
    return Places.TYPE;
  }

  @Override
  public String kind() {
    return "places";
  }

  @Override
  public Map<UUID, Told> tell(List<Revision> states, Audience audience, Words words) {
    var gazetteer = places.gazetteer(audience);
    return states.stream().collect(toMap(Revision::id, state -> told(state, gazetteer, words)));
  }

  private Told told(Revision state, Gazetteer gazetteer, Words words) {
    var content = state.payload().orElseThrow().as(PlaceContent.class);
    var place = content.place(new PlaceId(state.record().id()));
    var reader = words.language().locale();
    var fields =
        new Told.Fields()
            .add(words.say("places.code"), place.pcode().value())
            .add(
                words.say("places.level.head"),
                words.say("places.level", "level", place.level().number()))
            .add(
                words.say("places.in"),
                place.parent().flatMap(gazetteer::find).map(above -> above.label(reader)));
    new TreeMap<>(place.names().byLanguage())
        .forEach((language, name) -> fields.add(inLanguage(language, words, reader), name));
    fields
        .add(words.say("places.aliases"), String.join(" · ", place.names().aliases()))
        .add(words.say("places.from"), content.from().map(words::day))
        .add(words.say("places.until"), content.until().map(words::day))
        .add(words.say("places.shape"), shape(content, words))
        .add(words.say("places.successors"), successors(place, gazetteer, reader));
    return Told.at(kind() + "/" + Ids.brief(place.id().value()), place.label(reader), fields);
  }

  private static String inLanguage(String language, Words words, Locale reader) {
    return language.equals(PlaceNames.UNKNOWN_LANGUAGE)
        ? words.say("places.name")
        : words.say("places.name.in", "language", Locale.of(language).getDisplayLanguage(reader));
  }

  /** Enough to see that it is another. */
  private static Optional<String> shape(PlaceContent content, Words words) {
    return content
        .shapeBytes()
        .map(bytes -> words.say("places.shape.print", "print", print(bytes)));
  }

  private static String print(byte[] bytes) {
    var print = new CRC32();
    print.update(bytes);
    return HexFormat.of().toHexDigits((int) print.getValue());
  }

  private static String successors(Place place, Gazetteer gazetteer, Locale reader) {
    return place.successors().stream()
        .flatMap(next -> gazetteer.find(next).stream())
        .map(next -> next.label(reader))
        .collect(joining(" · "));
  }
}
