package org.entente.reference.places.gazetteerfile;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.reference.places.AdminLevel;
import org.entente.reference.places.CountryCode;
import org.entente.reference.places.Pcode;
import org.entente.reference.places.PlaceNames;
import org.entente.reference.places.Validity;
import org.entente.reference.places.gazetteerfile.Reading.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the cells of one line or the properties of one feature, and says which places they are.
 */
final class AreaCells {

  private static final Pattern ALIASES = Pattern.compile("\\s*[|;]\\s*");
  private static final Pattern MILLISECONDS = Pattern.compile("\\d{11,14}");
  private static final Pattern NOT_A_DIGIT = Pattern.compile("\\D+");
  private static final List<String> COUNTRY_LANGUAGES = List.of("en", "fr", "ar", "es", "pt");

  /** A fault and the value that it is about. */
  record Flaw(Fault fault, String value) {}

  private static final class Named {
    private @Nullable Pcode code;
    private final Map<String, String> names = new TreeMap<>();
    private final List<String> aliases = new ArrayList<>();

    PlaceNames placeNames() {
      return new PlaceNames(names, aliases.stream().distinct().toList());
    }

    Optional<Pcode> code() {
      return Optional.ofNullable(code);
    }
  }

  private final Named own = new Named();
  private final Map<AdminLevel, Named> byLevel = new EnumMap<>(AdminLevel.class);
  private String writtenLevel = "";
  private @Nullable Pcode parent;
  private @Nullable LocalDate from;
  private @Nullable LocalDate until;

  void put(Meaning meaning, String cell) {
    var value = cell.strip();
    if (value.isEmpty()) {
      return;
    }
    switch (meaning.kind()) {
      case CODE -> named(meaning).code = Pcode.read(value).orElse(null);
      case NAME -> named(meaning).names.putIfAbsent(meaning.language(), value);
      case ALIAS -> ALIASES.splitAsStream(value).forEach(named(meaning).aliases::add);
      case LEVEL -> writtenLevel = value;
      case PARENT -> parent = Pcode.read(value).orElse(null);
      case VALID_FROM -> from = date(value).orElse(null);
      case VALID_UNTIL -> until = date(value).orElse(null);
    }
  }

  private Named named(Meaning meaning) {
    return meaning.ownLevel()
        ? own
        : byLevel.computeIfAbsent(AdminLevel.of(meaning.level()).orElseThrow(), _ -> new Named());
  }

  /** What keeps these cells from being a place; empty when nothing does. */
  Optional<Flaw> flaw() {
    var level = level();
    if (!writtenLevel.isEmpty() && level.isEmpty()) {
      return Optional.of(new Flaw(Fault.LEVEL_UNKNOWN, writtenLevel));
    }
    if (own.code().isPresent() && level.isEmpty()) {
      return Optional.of(new Flaw(Fault.LEVEL_MISSING, own.code().orElseThrow().value()));
    }
    if (level.flatMap(this::code).isEmpty()) {
      return Optional.of(new Flaw(Fault.CODE_MISSING, anyName()));
    }
    if (from != null && until != null && until.isBefore(from)) {
      return Optional.of(new Flaw(Fault.DATES_REVERSED, from + ".." + until));
    }
    return Optional.empty();
  }

  /** The places that these cells name, from the country down; the last is what they are about. */
  List<PlaceLine> lines() {
    var deepest = level().orElseThrow();
    return Stream.of(AdminLevel.values())
        .filter(level -> !level.deeperThan(deepest))
        .flatMap(level -> code(level).stream().map(code -> line(level, code, level == deepest)))
        .toList();
  }

  private PlaceLine line(AdminLevel level, Pcode code, boolean about) {
    var names = about && !own.names.isEmpty() ? own.placeNames() : names(level, code);
    var validity = new Validity(about ? from : null, about ? until : null);
    return new PlaceLine(level, code, parentOf(level, about), names, validity, null);
  }

  private PlaceNames names(AdminLevel level, Pcode code) {
    var written = byLevel.getOrDefault(level, own).placeNames();
    return level == AdminLevel.COUNTRY && written.byLanguage().isEmpty()
        ? CountryCode.of(code).map(it -> it.names(COUNTRY_LANGUAGES)).orElse(written)
        : written;
  }

  private @Nullable Pcode parentOf(AdminLevel level, boolean about) {
    if (level == AdminLevel.COUNTRY) {
      return null;
    }
    if (about && parent != null) {
      return level == AdminLevel.ADM1 ? country(parent) : parent;
    }
    return Stream.iterate(level.above(), Optional::isPresent, it -> it.flatMap(AdminLevel::above))
        .flatMap(it -> it.flatMap(this::code).stream())
        .findFirst()
        .orElse(null);
  }

  private Optional<AdminLevel> level() {
    if (!writtenLevel.isEmpty()) {
      var digits = NOT_A_DIGIT.matcher(writtenLevel).replaceAll("");
      return digits.length() == 1 ? AdminLevel.of(Integer.parseInt(digits)) : Optional.empty();
    }
    return byLevel.keySet().stream().reduce((_, deeper) -> deeper);
  }

  private Optional<Pcode> code(AdminLevel level) {
    var written = Optional.ofNullable(byLevel.get(level)).flatMap(Named::code);
    var code = level().filter(level::equals).flatMap(_ -> own.code()).or(() -> written);
    return level == AdminLevel.COUNTRY ? code.map(AreaCells::country) : code;
  }

  private static Pcode country(Pcode code) {
    return CountryCode.of(code.value()).map(CountryCode::pcode).orElse(code);
  }

  private String anyName() {
    return Stream.concat(Stream.of(own), byLevel.values().stream())
        .flatMap(named -> named.names.values().stream())
        .reduce((_, deeper) -> deeper)
        .orElse("");
  }

  private static Optional<LocalDate> date(String written) {
    try {
      return MILLISECONDS.matcher(written).matches()
          ? Optional.of(Instant.ofEpochMilli(Long.parseLong(written)).atOffset(ZoneOffset.UTC))
              .map(time -> time.toLocalDate())
          : Optional.of(LocalDate.parse(written.substring(0, Math.min(10, written.length()))));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }
}
