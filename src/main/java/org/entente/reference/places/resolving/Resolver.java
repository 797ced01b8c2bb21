package org.entente.reference.places.resolving;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.entente.reference.places.AdminLevel;
import org.entente.reference.places.CountryCode;
import org.entente.reference.places.Pcode;
import org.entente.reference.places.Place;
import org.entente.reference.places.Resolution;
import org.entente.reference.places.Resolution.ByCode;
import org.entente.reference.places.Resolution.ByName;
import org.entente.reference.places.Resolution.ByVariant;
import org.entente.reference.places.Resolution.NotStated;
import org.entente.reference.places.Resolution.Resolved;
import org.entente.reference.places.Resolution.Unresolved;
import org.entente.reference.places.Resolution.Why;
import org.entente.reference.places.WrittenPlace;
import org.entente.reference.places.resolving.CodeIndex.Hit;
import org.entente.reference.places.resolving.NameIndex.Named;

/**
 * Weighs what a row says of its place. The deepest known code counts first. When the name beside it
 * names another place, the code still counts, less surely; unless more of the other cells (the
 * parents written, a deeper code) speak for the named place than for the coded one.
 */
public final class Resolver {

  private static final double NAME_DIFFERS = 0.8;
  private static final double NAME_NOT_KNOWN = 0.9;
  private static final double NAME_OUTWEIGHS = 0.75;
  private static final double COARSER_THAN_NAMED = 0.7;
  private static final double WHOLE = 0.9;

  private final PlaceTree tree;
  private final CodeIndex codes;
  private final NameIndex names;

  public Resolver(PlaceTree tree, CodeIndex codes, NameIndex names) {
    this.tree = tree;
    this.codes = codes;
    this.names = names;
  }

  public Resolution resolve(WrittenPlace written) {
    var country = country(written);
    var hit = hit(written, country);
    if (hit.isEmpty()) {
      return new NameSearch(tree, names, country)
          .search(written)
          .orElseGet(() -> withoutNames(written, country));
    }
    return coded(written, hit.get());
  }

  private Resolution coded(WrittenPlace written, Hit hit) {
    var named = new NameSearch(tree, names, Optional.of(hit.place())).search(written);
    if (named.isEmpty()) {
      return weighed(written, hit);
    }
    return switch (named.get()) {
      case Resolved deeper -> deeper;
      case NotStated _, Unresolved _ -> codeOnly(written, hit);
    };
  }

  /** Names below the coded place that the gazetteer lacks do not unmake the code. */
  private Resolution codeOnly(WrittenPlace written, Hit hit) {
    boolean gazetteerGoesDeeper = tree.below(hit.place()).findAny().isPresent();
    return gazetteerGoesDeeper && !hit.coarser()
        ? found(hit, COARSER_THAN_NAMED, Why.NAME_UNKNOWN)
        : weighed(written, hit);
  }

  private Optional<Place> country(WrittenPlace written) {
    var code = Optional.ofNullable(written.codes().get(AdminLevel.COUNTRY));
    var name = Optional.ofNullable(written.names().get(AdminLevel.COUNTRY));
    return code.flatMap(CountryCode::of)
        .map(CountryCode::pcode)
        .flatMap(codes::exactly)
        .or(() -> name.flatMap(this::countryNamed))
        .or(tree::onlyCountry);
  }

  private Optional<Place> countryNamed(String name) {
    return names.named(name, AdminLevel.COUNTRY).map(Named::place).findFirst();
  }

  /** The deepest code known as it stands, else in another form, else as part of a longer one. */
  private Optional<Hit> hit(WrittenPlace written, Optional<Place> country) {
    return hits(written, (_, code) -> codes.exact(code))
        .or(() -> hits(written, (level, code) -> codes.otherForm(code, level, country)))
        .or(() -> hits(written, (_, code) -> codes.coarser(code)));
  }

  private Optional<Hit> hits(
      WrittenPlace written, BiFunction<AdminLevel, String, Optional<Hit>> find) {
    return written.codes().entrySet().stream()
        .filter(code -> code.getKey() != AdminLevel.COUNTRY)
        .flatMap(code -> find.apply(code.getKey(), code.getValue()).stream())
        .max(Comparator.comparing(hit -> hit.place().level()));
  }

  private Resolution weighed(WrittenPlace written, Hit hit) {
    return Optional.ofNullable(written.names().get(hit.place().level()))
        .filter(name -> contradicts(name, hit.place()))
        .map(name -> against(name, written, hit))
        .orElseGet(() -> found(hit, 1, hit.why()));
  }

  private Resolution against(String name, WrittenPlace written, Hit hit) {
    var rivals = rivals(name, hit.place());
    if (rivals.isEmpty()) {
      return found(hit, NAME_NOT_KNOWN, Why.NAME_UNKNOWN);
    }
    long best = rivals.stream().mapToLong(it -> support(it, written)).max().orElse(0);
    var strongest = rivals.stream().filter(it -> support(it, written) == best).toList();
    return strongest.size() == 1 && best > support(hit.place(), written)
        ? new ByName(strongest.getFirst(), NAME_OUTWEIGHS, List.of(Why.NAME_OUTWEIGHS_CODE))
        : found(hit, NAME_DIFFERS, Why.NAME_DIFFERS_FROM_CODE);
  }

  private boolean contradicts(String name, Place place) {
    return !PlaceWords.unstated(name)
        && !PlaceWords.everywhere(name)
        && !names.isNameOf(place, name)
        && NameIndex.likeness(name, place) < NameLikeness.ENOUGH;
  }

  private List<Place> rivals(String name, Place coded) {
    var country = tree.upwards(coded).reduce((_, top) -> top).orElse(coded);
    return names
        .named(name, coded.level())
        .map(Named::place)
        .filter(it -> tree.within(it, country) || country.equals(coded))
        .toList();
  }

  /**
   * How many other cells of the row say that it lies in this place or around it. A deeper code made
   * by lengthening the code of its level repeats that code, and says nothing more.
   */
  private long support(Place place, WrittenPlace written) {
    long above = tree.upwards(place).skip(1).filter(parent -> isWritten(parent, written)).count();
    var code = written.codes().getOrDefault(place.level(), "").strip();
    long below =
        written.codes().entrySet().stream()
            .filter(deeper -> deeper.getKey().deeperThan(place.level()))
            .filter(deeper -> code.isEmpty() || !deeper.getValue().strip().startsWith(code))
            .flatMap(deeper -> codes.coarser(deeper.getValue()).stream())
            .filter(hit -> tree.within(hit.place(), place))
            .count();
    return above + below;
  }

  private boolean isWritten(Place parent, WrittenPlace written) {
    var code = Optional.ofNullable(written.codes().get(parent.level()));
    var name = Optional.ofNullable(written.names().get(parent.level()));
    return code.flatMap(Pcode::read).flatMap(codes::exactly).filter(parent::equals).isPresent()
        || (code.isEmpty() && name.filter(it -> names.isNameOf(parent, it)).isPresent());
  }

  private static Resolution found(Hit hit, double doubt, Why why) {
    var reasons = Stream.of(hit.why(), why).distinct().toList();
    return hit.exact()
        ? new ByCode(hit.place(), hit.confidence() * doubt, reasons)
        : new ByVariant(hit.place(), hit.confidence() * doubt, reasons);
  }

  /** No code is known and no name is written: the whole country, nothing at all, or a lost code. */
  private Resolution withoutNames(WrittenPlace written, Optional<Place> country) {
    boolean everywhere = written.names().values().stream().anyMatch(PlaceWords::everywhere);
    if (everywhere && country.isPresent()) {
      return new ByName(country.get(), WHOLE, List.of(Why.WHOLE_OF_PLACE));
    }
    boolean coded =
        written.codes().entrySet().stream()
            .filter(code -> code.getKey() != AdminLevel.COUNTRY)
            .anyMatch(code -> !PlaceWords.unstated(code.getValue()));
    boolean onlyCountry =
        written.names().containsKey(AdminLevel.COUNTRY)
            || written.codes().containsKey(AdminLevel.COUNTRY);
    if (coded) {
      return new Unresolved(List.of(), List.of(Why.CODE_UNKNOWN));
    }
    return onlyCountry && country.isPresent()
        ? new ByName(country.get(), WHOLE, List.of(Why.WHOLE_OF_PLACE))
        : new NotStated(List.of(Why.NOTHING_WRITTEN));
  }
}
