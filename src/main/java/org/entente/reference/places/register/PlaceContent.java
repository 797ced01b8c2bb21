package org.entente.reference.places.register;

import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.entente.reference.places.AdminLevel;
import org.entente.reference.places.CountryCode;
import org.entente.reference.places.Pcode;
import org.entente.reference.places.Place;
import org.entente.reference.places.PlaceId;
import org.entente.reference.places.PlaceNames;
import org.entente.reference.places.Validity;
import org.entente.reference.places.gazetteerfile.PlaceLine;
import org.entente.reference.places.geometry.Shape;
import org.entente.reference.places.geometry.ShapeBytes;

/**
 * All that a revision of a place holds: level 0 to 5, code, the place it lies in, names, first and
 * last day, its shape, as the base 64 of {@link ShapeBytes}, and where it ended, the places that it
 * goes on in.
 */
public record PlaceContent(
    int level,
    String pcode,
    Optional<UUID> parent,
    PlaceNames names,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    Optional<String> shape,
    Optional<List<UUID>> successors) {

  /** The official languages of the United Nations: a country has a name in each. */
  private static final List<String> LANGUAGES = List.of("ar", "en", "es", "fr", "ru", "zh");

  static PlaceContent of(CountryCode country) {
    return new PlaceContent(
        AdminLevel.COUNTRY.number(),
        country.pcode().value(),
        Optional.empty(),
        country.names(LANGUAGES),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static PlaceContent of(PlaceLine line, Optional<UUID> parent) {
    return new PlaceContent(
        line.level().number(),
        line.pcode().value(),
        parent,
        names(line),
        line.validity().firstDay(),
        line.validity().lastDay(),
        shape(line),
        Optional.empty());
  }

  /** What the line says, and as before what it does not say. */
  PlaceContent saying(PlaceLine line, Optional<UUID> itsParent) {
    boolean dated = !line.validity().equals(Validity.ALWAYS);
    return new PlaceContent(
        level,
        pcode,
        itsParent.or(() -> parent),
        both(names, names(line)),
        dated ? line.validity().firstDay() : from,
        dated ? line.validity().lastDay() : until,
        shape(line).or(() -> shape),
        successors);
  }

  /** The same place, of which the day before this one was the last, and which goes on in others. */
  PlaceContent endingBefore(LocalDate day, List<UUID> next) {
    var last = Optional.of(day.minusDays(1));
    var others = Optional.of(next).filter(it -> !it.isEmpty());
    return new PlaceContent(level, pcode, parent, names, from, last, shape, others);
  }

  /** The same place, whose former names are other names of it now. */
  PlaceContent onceCalled(PlaceNames former) {
    var official = names.byLanguage().values();
    var replaced =
        new TreeMap<>(former.byLanguage())
            .values().stream().distinct().filter(name -> !official.contains(name)).toList();
    var more = new PlaceNames(Map.of(), replaced);
    return new PlaceContent(
        level, pcode, parent, both(names, more), from, until, shape, successors);
  }

  /** The same place, known by one name more. */
  PlaceContent alsoCalled(String alias) {
    var more = new PlaceNames(Map.of(), List.of(alias));
    return new PlaceContent(
        level, pcode, parent, both(names, more), from, until, shape, successors);
  }

  /** Lists of codes tell of a country by its letters alone. */
  private static PlaceNames names(PlaceLine line) {
    return line.level() == AdminLevel.COUNTRY && line.names().byLanguage().isEmpty()
        ? line.country().map(country -> country.names(LANGUAGES)).orElse(line.names())
        : line.names();
  }

  private static PlaceNames both(PlaceNames before, PlaceNames said) {
    var byLanguage = new TreeMap<>(before.byLanguage());
    byLanguage.putAll(said.byLanguage());
    var aliases = new LinkedHashSet<>(before.aliases());
    aliases.addAll(said.aliases());
    return new PlaceNames(byLanguage, List.copyOf(aliases));
  }

  private static Optional<String> shape(PlaceLine line) {
    return line.drawn().map(drawn -> Base64.getEncoder().encodeToString(ShapeBytes.write(drawn)));
  }

  public Optional<byte[]> shapeBytes() {
    return shape.map(Base64.getDecoder()::decode);
  }

  Optional<Shape> drawn() {
    return shapeBytes().map(ShapeBytes::read);
  }

  PlaceKey key() {
    return new PlaceKey(adminLevel(), new Pcode(pcode));
  }

  AdminLevel adminLevel() {
    return AdminLevel.of(level).orElseThrow();
  }

  public Place place(PlaceId id) {
    return new Place(
        id,
        adminLevel(),
        new Pcode(pcode),
        parent.map(PlaceId::new).orElse(null),
        names,
        new Validity(from.orElse(null), until.orElse(null)),
        successors.orElse(List.of()).stream().map(PlaceId::new).toList());
  }
}
