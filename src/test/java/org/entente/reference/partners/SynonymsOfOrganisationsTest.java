package org.entente.reference.partners;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.ground.identity.PartyId;
import org.entente.reference.RealFiles;
import org.entente.reference.partners.OrganisationMatch.Known;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Some thousand organisations of one mission, with the other names that a person found for them.
 * The resolver was made while looking at one half of the organisations (those whose name has an
 * even hash); the other half shows what it does with names that were not looked at.
 */
class SynonymsOfOrganisationsTest {

  private static final String COUNTRY = "SOM";
  private static final int FOLDS = 10;
  private static final Set<String> COUNTRIES =
      Stream.of(Locale.getISOCountries())
          .map(country -> Locale.of("", country).getDisplayCountry(Locale.ENGLISH))
          .flatMap(name -> words(name).stream())
          .collect(Collectors.toUnmodifiableSet());

  /** An organisation as listed: its name, its acronym (blank when it has none), its other names. */
  private record Listed(String name, String acronym, List<String> synonyms) {

    boolean lookedAt() {
      return (name.hashCode() & 1) == 0;
    }

    Party party() {
      var names = new ArrayList<PartyName>();
      names.add(PartyName.of(name, PartyName.Use.NAME));
      if (!acronym.isBlank()) {
        names.add(PartyName.of(acronym, PartyName.Use.ACRONYM));
      }
      var particulars = new Particulars(Optional.empty(), names, List.of(), Optional.empty());
      var id = new PartyId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)));
      return new Party(id, particulars, new PartyId(new UUID(0, 0)), 1);
    }
  }

  private record Synonym(String written, Listed meant) {}

  private final Map<String, Listed> listed = new LinkedHashMap<>();
  private final Map<String, Integer> namesWith = new HashMap<>();

  @BeforeEach
  void read() throws IOException {
    var file = RealFiles.file("name-variants/somalia_org_map.json");
    JsonMapper.shared()
        .readTree(file.toFile())
        .valueStream()
        .filter(entry -> !entry.path("skip").asBoolean(false))
        .map(SynonymsOfOrganisationsTest::listed)
        .forEach(each -> listed.merge(each.name(), each, SynonymsOfOrganisationsTest::both));
    listed
        .values()
        .forEach(
            each ->
                Set.copyOf(words(each.name())).forEach(it -> namesWith.merge(it, 1, Integer::sum)));
  }

  @Test
  void namesThatLettersCanTellAreFoundAndHardlyEverTakenForAnothers() {
    var resolver = resolver(listed.values().stream());
    var all = synonyms();
    var telling = all.stream().filter(this::lettersCanTell).toList();
    long wrong = all.stream().filter(it -> takenForAnother(resolver, it)).count();

    System.out.printf(
        "%d other names, %d that letters can tell: found %.1f %% (looked at %.1f %%, not looked at"
            + " %.1f %%); taken for another %.2f %% of all%n",
        all.size(),
        telling.size(),
        found(resolver, telling),
        found(resolver, telling.stream().filter(it -> it.meant().lookedAt()).toList()),
        found(resolver, telling.stream().filter(it -> !it.meant().lookedAt()).toList()),
        100.0 * wrong / all.size());

    assertThat(found(resolver, telling)).isGreaterThanOrEqualTo(85);
    assertThat(100.0 * wrong / all.size()).isLessThanOrEqualTo(1);
  }

  @Test
  void thoseTakenForAnotherAreMistakesOfTheList() {
    var resolver = resolver(listed.values().stream());

    assertThat(synonyms().stream().filter(it -> takenForAnother(resolver, it)))
        .extracting(Synonym::written)
        .as("a part of it, an agency of another name, and a ministry listed by itself")
        .containsExactlyInAnyOrder(
            "European Commission",
            "United Nations Educational, Scientific and Cultural Organisation",
            "Japan Ministry of Foreign Affairs");
  }

  @Test
  void aStrangerIsSeldomTakenForOneThatIsKnown() {
    var all = List.copyOf(listed.values());
    var taken = new ArrayList<String>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int out = fold;
      var resolver =
          resolver(
              IntStream.range(0, all.size()).filter(at -> at % FOLDS != out).mapToObj(all::get));
      IntStream.range(0, all.size())
          .filter(at -> at % FOLDS == out)
          .mapToObj(at -> all.get(at).name())
          .filter(name -> resolver.resolve(WrittenOrganisation.named(name)) instanceof Known)
          .forEach(taken::add);
    }
    System.out.printf(
        "%d strangers: taken for known %.2f %%%n", all.size(), 100.0 * taken.size() / all.size());

    assertThat(100.0 * taken.size() / all.size()).as("%s", taken).isLessThanOrEqualTo(5);
  }

  /**
   * Letters can tell when name and synonym share a word that at most three listed names have (of
   * four letters or more, and no country's: that names a country), when the acronym stands in the
   * synonym as a word or is all of it, or when the initials of the name do.
   */
  private boolean lettersCanTell(Synonym synonym) {
    var written = words(synonym.written());
    var name = words(synonym.meant().name());
    var acronym = String.join("", words(synonym.meant().acronym()));
    var initials = name.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
    boolean sharesWord =
        name.stream()
            .filter(word -> word.length() > 3 && namesWith.getOrDefault(word, 0) <= 3)
            .filter(word -> !COUNTRIES.contains(word))
            .anyMatch(written::contains);
    boolean sharesAcronym =
        !acronym.isEmpty()
            && (written.contains(acronym) || String.join("", written).equals(acronym));
    return sharesWord || sharesAcronym || (initials.length() > 2 && written.contains(initials));
  }

  private List<Synonym> synonyms() {
    return listed.values().stream()
        .flatMap(each -> each.synonyms().stream().map(it -> new Synonym(it, each)))
        .toList();
  }

  private static OrganisationResolver resolver(Stream<Listed> known) {
    return OrganisationResolver.over(known.map(Listed::party).toList(), Optional.of(COUNTRY));
  }

  private static double found(OrganisationResolver resolver, List<Synonym> synonyms) {
    long right =
        synonyms.stream()
            .filter(it -> party(resolver, it).filter(it.meant().party().id()::equals).isPresent())
            .count();
    return 100.0 * right / synonyms.size();
  }

  private static boolean takenForAnother(OrganisationResolver resolver, Synonym synonym) {
    return party(resolver, synonym)
        .filter(party -> !party.equals(synonym.meant().party().id()))
        .isPresent();
  }

  private static Optional<PartyId> party(OrganisationResolver resolver, Synonym synonym) {
    return resolver.resolve(WrittenOrganisation.named(synonym.written())) instanceof Known known
        ? Optional.of(known.party())
        : Optional.empty();
  }

  private static Listed listed(JsonNode entry) {
    var name = entry.path("name").asString();
    var acronym = entry.path("shortname").asString("");
    var synonyms = entry.path("synonyms").valueStream().map(JsonNode::asString).toList();
    return new Listed(name, acronym.equals(name) ? "" : acronym, synonyms);
  }

  private static Listed both(Listed one, Listed other) {
    var synonyms = Stream.concat(one.synonyms().stream(), other.synonyms().stream()).toList();
    return new Listed(one.name(), one.acronym(), synonyms);
  }

  private static List<String> words(String name) {
    var plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return Arrays.stream(plain.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
