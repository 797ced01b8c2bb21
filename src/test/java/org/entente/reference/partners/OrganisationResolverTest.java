package org.entente.reference.partners;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.reference.partners.PartyName.Use.ACRONYM;
import static org.entente.reference.partners.PartyName.Use.ALIAS;
import static org.entente.reference.partners.PartyName.Use.FORMER;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.identity.PartyId;
import org.entente.reference.partners.OrganisationMatch.Ambiguous;
import org.entente.reference.partners.OrganisationMatch.Candidate;
import org.entente.reference.partners.OrganisationMatch.Known;
import org.entente.reference.partners.OrganisationMatch.Method;
import org.entente.reference.partners.OrganisationMatch.Unknown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationResolverTest {

  private static final Party LANTERN =
      party(
          Particulars.named("Lantern Water Alliance")
              .withName(PartyName.of("LWA", ACRONYM))
              .withName(PartyName.of("Alliance de l'Eau Lanterne", ALIAS))
              .withName(PartyName.of("Lantern Relief", FORMER)));

  private static final Party SCHOOLS =
      party(
          Particulars.named("Médecins & Écoles sans Murs")
              .withName(PartyName.of("M.E.S.M.", ACRONYM))
              .withName(PartyName.of("تحالف المدارس للتنمية", ALIAS)));

  private static final Party MINISTRY = coded("Ministry of Works", "XEN-MW");
  private static final Party BUILDERS = party(Particulars.named("Stone Bridge Works Ltd"));
  private static final Party ONLY_ACRONYM =
      party(
          new Particulars(
              Optional.empty(),
              List.of(PartyName.of("JSM", ACRONYM)),
              List.of(),
              Optional.empty()));
  private static final Party UNION_LEFT =
      party(
          Particulars.named("Left Union")
              .withName(PartyName.of("LU", ACRONYM))
              .withKind(new Particulars.Kind("INGO")));
  private static final Party UNION_LOCAL =
      party(
          Particulars.named("Local Union")
              .withName(PartyName.of("LU", ACRONYM))
              .withKind(new Particulars.Kind("NNGO")));

  private final OrganisationResolver resolver =
      OrganisationResolver.over(
          List.of(LANTERN, SCHOOLS, MINISTRY, BUILDERS, ONLY_ACRONYM, UNION_LEFT, UNION_LOCAL));

  @ParameterizedTest
  @CsvSource({
    "lantern  water alliance, NAME",
    "LANTERN WATER ALLIANCE (LWA), NAME",
    "LWA - Lantern Water Alliance, NAME",
    "Lantern Water Alliance / Alliance de l’eau lanterne, NAME",
    "The Lantern Water-Alliance NGO, NAME",
    "LWA, ACRONYM",
    "L.W.A., ACRONYM",
    "alliance de l eau lanterne, ALIAS",
    "Lantern Relief, ALIAS"
  })
  void anOrganisationIsKnownByEachOfItsNamesHoweverSpelled(String written, Method method) {
    assertThat(named(written)).isInstanceOf(Known.class);
    assertThat(candidates(written)).containsExactly(LANTERN.id());
    assertThat(((Known) named(written)).found().method()).isEqualTo(method);
  }

  @ParameterizedTest
  @CsvSource({"medecins and ecoles sans murs", "MEDECINS ET ÉCOLES SANS MURS", "MESM", "m e s m"})
  void accentsDotsAndTheWordAndDoNotMatter(String written) {
    assertThat(candidates(written)).containsExactly(SCHOOLS.id());
  }

  @Test
  void arabicIsKnownWithVowelSignsOtherAlefsAndTatweel() {
    assertThat(candidates("تحالفُ المدارس للتنميه")).containsExactly(SCHOOLS.id());
    assertThat(candidates("تحـــالف المدارس للتنمية")).containsExactly(SCHOOLS.id());
    assertThat(named("تحالف المياه للتنمية")).isEqualTo(new Unknown());
  }

  @Test
  void legalFormsDoNotTellOrganisationsApart() {
    assertThat(candidates("Stone Bridge Works S.A.R.L.")).containsExactly(BUILDERS.id());
    assertThat(candidates("stone bridge works")).containsExactly(BUILDERS.id());
  }

  @Test
  void aCodeIsSurestUnlessTheNameSaysAnother() {
    var bare = WrittenOrganisation.named("Travaux publics").withCode("xen-mw");
    assertThat(resolver.resolve(bare))
        .isEqualTo(new Known(new Candidate(MINISTRY.id(), Method.CODE, 1.0)));

    var contradicting = WrittenOrganisation.named("Lantern Water Alliance").withCode("XEN-MW");
    assertThat(resolver.resolve(contradicting)).isInstanceOf(Ambiguous.class);
  }

  @Test
  void anAcronymOfTwoIsLeftToAPersonUnlessNameOrTypeTells() {
    var acronym = WrittenOrganisation.named("LU");
    assertThat(candidates(resolver.resolve(acronym)))
        .containsExactlyInAnyOrder(UNION_LEFT.id(), UNION_LOCAL.id());
    assertThat(resolver.resolve(acronym)).isInstanceOf(Ambiguous.class);

    assertThat(resolver.resolve(acronym.withKind(new Particulars.Kind("NNGO"))))
        .isInstanceOf(Known.class)
        .satisfies(match -> assertThat(candidates(match)).containsExactly(UNION_LOCAL.id()));
    assertThat(resolver.resolve(WrittenOrganisation.named("Left Union").withAcronym("LU")))
        .isInstanceOf(Known.class);
  }

  @Test
  void anUnknownNameWithAKnownAcronymIsNotTakenForItsBearer() {
    var other = WrittenOrganisation.named("Light and Warmth Association").withAcronym("LWA");

    assertThat(resolver.resolve(other)).isInstanceOf(Ambiguous.class);
    assertThat(candidates(resolver.resolve(other))).containsExactly(LANTERN.id());
  }

  @Test
  void anyNameMayBelongToAPartyOfWhichOnlyTheAcronymIsKnown() {
    var named = WrittenOrganisation.named("Joint Stabilisation Mission").withAcronym("JSM");

    assertThat(resolver.resolve(named)).isInstanceOf(Known.class);
  }

  @ParameterizedTest
  @CsvSource({
    "Lantern Water Alliance (South)",
    "Lantern Water Alliance - field office",
    "LWA / Stone Bridge Works Ltd",
    "Northern Relief (LWA)"
  })
  void aBranchOrTwoInOneCellIsLeftToAPerson(String written) {
    assertThat(named(written)).isInstanceOf(Ambiguous.class);
  }

  @ParameterizedTest
  @CsvSource({"Lantern Waters", "Water Alliance", "Ltd", "LW", "the", "-"})
  void whatIsOnlyLikeAKnownNameIsUnknown(String written) {
    assertThat(named(written)).isEqualTo(new Unknown());
  }

  @Test
  void nothingWrittenIsNobody() {
    assertThat(named("   ")).isEqualTo(new Unknown());
  }

  private OrganisationMatch named(String written) {
    return resolver.resolve(WrittenOrganisation.named(written));
  }

  private List<PartyId> candidates(String written) {
    return candidates(named(written));
  }

  private static List<PartyId> candidates(OrganisationMatch match) {
    return switch (match) {
      case Known known -> List.of(known.party());
      case Ambiguous(var candidates) -> candidates.stream().map(Candidate::party).toList();
      case Unknown() -> List.of();
    };
  }

  private static Party party(Particulars particulars) {
    var id = UUID.nameUUIDFromBytes(particulars.toString().getBytes(UTF_8));
    return new Party(new PartyId(id), particulars, new PartyId(new UUID(0, 0)), 1);
  }

  private static Party coded(String name, String... codes) {
    var identifiers =
        Arrays.stream(codes).map(code -> new Identifier(Identifier.LISTED, code)).toList();
    var known = Particulars.named(name);
    return party(new Particulars(known.kind(), known.names(), identifiers, known.country()));
  }
}
