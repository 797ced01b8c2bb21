package org.entente.reference.agreements.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.label.Category;
import org.entente.ground.releasability.label.Label;
import org.entente.ground.releasability.label.Policy;
import org.entente.ground.shell.Faults;
import org.entente.ground.shell.Faults.Fault;
import org.entente.ground.shell.Words;
import org.entente.reference.agreements.AgreementProblem;
import org.entente.reference.agreements.Name;
import org.entente.reference.agreements.Sharing;
import org.entente.reference.agreements.Terms;
import org.entente.reference.partners.PartnerProblem;
import org.springframework.util.MultiValueMap;

/** An agreement as typed so far: parties by brief id, days as 2026-03-31; blank lines left out. */
public record AgreementForm(
    Head head,
    List<Called> names,
    List<String> signatories,
    List<Given> sharings,
    String level,
    boolean only) {

  /** What is said once. */
  public record Head(String kind, String from, String until, String text, String link) {}

  /** A name as typed. */
  public record Called(String text, String language) {}

  /** What a party gives, as typed; a blank receiver stands for all others. */
  public record Given(String giver, String receiver, String level, List<String> purposes) {}

  private static final int NAMES = 3;
  private static final int SPARE = 2;
  private static final String LEVEL = "restricted";

  static AgreementForm blank() {
    var head = new Head(Terms.Kind.INFORMATION_SHARING.word(), "", "", "", "");
    return new AgreementForm(head, List.of(), List.of(), List.of(), LEVEL, true);
  }

  static AgreementForm of(Terms terms, Label label) {
    return new AgreementForm(
        new Head(
            terms.kind().word(),
            terms.from().map(LocalDate::toString).orElse(""),
            terms.until().map(LocalDate::toString).orElse(""),
            terms.text().orElse(""),
            terms.link().orElse("")),
        terms.names().stream().map(it -> new Called(it.text(), it.language().orElse(""))).toList(),
        terms.signatories().stream().map(AgreementForm::brief).toList(),
        terms.sharings().stream().flatMap(AgreementForm::given).toList(),
        label.level(),
        !label.foremost().valuesOf(Category.RELEASABLE_TO).isEmpty());
  }

  private static String brief(PartyId party) {
    return Ids.brief(party.value());
  }

  /** A line for each receiver. */
  private static Stream<Given> given(Sharing sharing) {
    var receivers =
        sharing.receivers().isEmpty()
            ? Stream.of("")
            : sharing.receivers().stream().map(AgreementForm::brief);
    return receivers.map(
        to -> new Given(brief(sharing.giver()), to, sharing.level(), sharing.purposes()));
  }

  static AgreementForm read(MultiValueMap<String, String> form) {
    var texts = all(form, "name");
    var languages = all(form, "language");
    var names =
        IntStream.range(0, texts.size())
            .mapToObj(line -> new Called(texts.get(line).strip(), at(languages, line)))
            .filter(name -> !name.text().isEmpty())
            .toList();
    return new AgreementForm(
        new Head(
            first(form, "kind"),
            first(form, "from"),
            first(form, "until"),
            first(form, "text"),
            first(form, "link")),
        names,
        all(form, "signatory").stream().filter(id -> !id.isBlank()).toList(),
        IntStream.range(0, all(form, "giver").size())
            .mapToObj(line -> given(form, line))
            .filter(given -> !given.giver().isEmpty())
            .toList(),
        first(form, "level"),
        form.containsKey("only"));
  }

  private static Given given(MultiValueMap<String, String> form, int line) {
    return new Given(
        at(all(form, "giver"), line),
        at(all(form, "receiver"), line),
        at(all(form, "upTo"), line),
        all(form, "purpose-" + line));
  }

  private static List<String> all(MultiValueMap<String, String> form, String field) {
    return form.getOrDefault(field, List.of());
  }

  private static String first(MultiValueMap<String, String> form, String field) {
    return at(all(form, field), 0);
  }

  private static String at(List<String> values, int line) {
    return line < values.size() ? values.get(line).strip() : "";
  }

  /** The names with empty lines to fill. */
  public List<Called> nameLines() {
    var spare = Stream.generate(() -> new Called("", "")).limit(Math.max(1, NAMES - names.size()));
    return Stream.concat(names.stream(), spare).toList();
  }

  /** What is given, with empty lines to fill. */
  public List<Given> givenLines() {
    var spare = Stream.generate(() -> new Given("", "", LEVEL, List.of())).limit(SPARE);
    return Stream.concat(sharings.stream(), spare).toList();
  }

  /** What it says; refused when a part of it cannot be. */
  Terms terms() {
    return new Terms(
        names.stream().map(it -> new Name(it.text(), told(it.language()))).toList(),
        Terms.Kind.of(head.kind()),
        parties(signatories),
        told(head.from()).map(AgreementForm::day),
        told(head.until()).map(AgreementForm::day),
        sharings.stream().map(AgreementForm::sharing).toList(),
        told(head.text()),
        told(head.link()));
  }

  private static Sharing sharing(Given given) {
    return new Sharing(
        parties(List.of(given.giver())).getFirst(),
        given.receiver().isEmpty() ? List.of() : parties(List.of(given.receiver())),
        given.level(),
        given.purposes());
  }

  private static List<PartyId> parties(List<String> briefs) {
    var parties = new ArrayList<PartyId>();
    for (var brief : briefs) {
      parties.add(
          Ids.read(brief)
              .map(PartyId::new)
              .orElseThrow(() -> new Refused(new PartnerProblem.NoSuchParty(brief))));
    }
    return parties;
  }

  /** Under which label the agreement itself stands. */
  Label label(PartyId owner) {
    if (!Policy.ententeLevels().contains(level)) {
      throw new Refused(new AgreementProblem.AgreementLevelUnknown(level));
    }
    var label = Label.of(level, owner);
    return only ? label.releasableTo(parties(signatories)) : label;
  }

  private static LocalDate day(String written) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeException notADay) {
      throw new Refused(new AgreementProblem.AgreementDayNotADay(written));
    }
  }

  private static Optional<String> told(String written) {
    return Optional.of(written).filter(it -> !it.isEmpty());
  }

  /** The refusal as a fault of its field; what no field is about is refused as a whole. */
  static Faults faults(Refused refused, Words words) {
    if (!(refused.problem() instanceof AgreementProblem problem)) {
      throw refused;
    }
    var field =
        switch (problem) {
          case AgreementProblem.AgreementNameMissing _ -> "name";
          case AgreementProblem.AgreementSignatoriesMissing _ -> "signatory";
          case AgreementProblem.AgreementEndsBeforeItBegins _ -> "until";
          case AgreementProblem.AgreementDayNotADay _ -> "from";
          case AgreementProblem.AgreementSharesWithItself _,
              AgreementProblem.AgreementSharesBeyondIt _,
              AgreementProblem.AgreementLevelUnknown _,
              AgreementProblem.AgreementPurposeUnknown _ ->
              "giver";
          case AgreementProblem.AgreementLinkNotALink _ -> "link";
          default -> throw refused;
        };
    var message = words.say("problem." + problem.code(), problem.facts());
    return new Faults(List.of(new Fault(field, message)));
  }
}
