package org.entente.mechanisms.intake.web.mapping;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.ground.accounts.Visit;
import org.entente.ground.history.Act;
import org.entente.ground.identity.Ids;
import org.entente.ground.jobs.Jobs;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Scope;
import org.entente.ground.shell.Words;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.ImportJobs;
import org.entente.mechanisms.intake.Imports;
import org.entente.mechanisms.intake.Receipt;
import org.entente.mechanisms.intake.instructions.Instructions;
import org.entente.mechanisms.intake.profiles.Profile;
import org.entente.mechanisms.intake.profiles.Profiles;
import org.entente.mechanisms.intake.questions.Questions;
import org.entente.mechanisms.intake.questions.UnknownValue;
import org.entente.mechanisms.intake.spellings.Spelling;
import org.entente.mechanisms.intake.spellings.Spellings;
import org.entente.mechanisms.intake.understanding.Layout;
import org.entente.mechanisms.intake.understanding.SheetCandidate;
import org.entente.mechanisms.intake.web.mapping.Entries.Reader;
import org.springframework.stereotype.Component;

/** What the steps of mapping share: what is asked, what is shown, and keeping what was decided. */
@Component
public class MappingDesk {

  private static final int VALUES_ON_A_PAGE = 25;

  private final Imports imports;
  private final Jobs jobs;
  private final Profiles profiles;
  private final Spellings spellings;
  private final Entries entries;
  private final Audiences audiences;
  private final InstantSource clock;

  MappingDesk(
      Imports imports,
      Jobs jobs,
      Profiles profiles,
      Spellings spellings,
      Entries entries,
      Audiences audiences,
      InstantSource clock) {
    this.imports = imports;
    this.jobs = jobs;
    this.profiles = profiles;
    this.spellings = spellings;
    this.entries = entries;
    this.audiences = audiences;
    this.clock = clock;
  }

  /** What a file still asks, and by which profile it was read, for the page of its import. */
  public Standing standing(Import given, Visit visit) {
    var use = profiles.findUse(given.id(), visit.audience());
    var profile = use.flatMap(it -> profiles.find(it.profile(), visit.audience()));
    var names =
        given.course().receipt().map(Receipt::columns).orElse(List.of()).stream()
            .map(line -> line.header().isBlank() ? line.tag() : line.header())
            .filter(name -> !name.isBlank())
            .toList();
    return new Standing(
        questions(given),
        use,
        profile.map(Profile::lesson),
        profile.map(it -> it.lesson().strangeTo(names)).orElse(List.of()));
  }

  Optional<Questions> questions(Import given) {
    return given.course().receipt().map(receipt -> Questions.of(receipt, given.instructions()));
  }

  /** What is asked and was answered about columns, and which of them the profile does not know. */
  ColumnsView.Asked asked(Import given, SheetCandidate sheet, Layout layout, Visit visit) {
    var use = profiles.findUse(given.id(), visit.audience()).filter(it -> !it.aside());
    var strange =
        use.flatMap(it -> profiles.find(it.profile(), visit.audience()))
            .map(profile -> profile.lesson().strangeTo(layout.names()))
            .orElse(List.of());
    return new ColumnsView.Asked(
        questions(given)
            .map(Questions::writings)
            .orElseGet(() -> new OpenWritings(sheet, layout).questions()),
        given.instructions().writings(),
        Set.copyOf(strange));
  }

  /** The values to be mapped, those in most rows first, with what was chosen and sought so far. */
  ValuesView values(Import given, ValuesForm form, Visit visit, Words words) {
    var reader = new Reader(visit.audience(), words);
    var open = questions(given).map(Questions::values).orElse(List.of());
    var decided =
        given.instructions().values().stream()
            .map(
                each ->
                    new ValuesView.Decided(
                        ValuesForm.key(each.kind(), each.written()),
                        each,
                        each.code()
                            .map(code -> entries.called(each.kind(), code, reader).orElse(code))
                            .orElseGet(() -> words.say("mapping.leave"))))
            .toList();
    return new ValuesView(
        lines(open, form, reader),
        lines(likely(given), form, reader),
        decided,
        Math.max(0, open.size() - VALUES_ON_A_PAGE));
  }

  /** What was taken because it comes near, and may be something else. */
  private static List<UnknownValue> likely(Import given) {
    return given.course().receipt().map(it -> it.recognised().unknown()).orElse(List.of()).stream()
        .filter(UnknownValue::taken)
        .toList();
  }

  private List<ValuesView.Line> lines(List<UnknownValue> values, ValuesForm form, Reader reader) {
    return values.stream().limit(VALUES_ON_A_PAGE).map(value -> line(value, form, reader)).toList();
  }

  private ValuesView.Line line(UnknownValue value, ValuesForm form, Reader reader) {
    var key = ValuesForm.key(value);
    var sought = form.sought(key);
    var choices = new ArrayList<>(entries.candidates(value.kind(), value.candidates(), reader));
    entries.sought(value.kind(), sought, reader).stream()
        .filter(found -> choices.stream().noneMatch(each -> each.code().equals(found.code())))
        .forEach(choices::add);
    return new ValuesView.Line(
        key, value, choices, form.chosen(key), Entries.searchable(value.kind()), sought);
  }

  /** Keeps what was chosen for values, and asks that it hold for all sources. */
  void decide(Import given, ValuesForm form, Visit visit, Words words) {
    var reader = new Reader(visit.audience(), words);
    var asked = new ArrayList<>(questions(given).map(Questions::values).orElse(List.of()));
    asked.addAll(likely(given));
    var decided =
        form.decided(asked, (kind, code) -> entries.called(kind, code, reader).isPresent());
    var before = given.instructions();
    var values = form.onto(before.values(), decided);
    if (!values.equals(before.values())) {
      instruct(given, before.withValues(values), visit);
      wish(given, decided, visit);
    }
  }

  private void wish(Import given, Map<UnknownValue, Optional<String>> decided, Visit visit) {
    var by = visit.person().signInName();
    var wishes = new ArrayList<Spelling.Content>();
    decided.forEach(
        (value, code) ->
            code.filter(_ -> !value.name().isBlank())
                .ifPresent(
                    meant ->
                        wishes.add(Spelling.asked(value, meant, by, given.given().fileName()))));
    if (!wishes.isEmpty()) {
      var act = Act.of(given.mission(), by, "spelling asked for", clock.instant());
      var source = given.given().partner();
      var owner = audiences.asOwner(source, given.mission());
      Scope.run(owner, () -> spellings.ask(source, wishes, given.label(), act, owner));
    }
  }

  /** Keeps what was decided and has the file looked into anew. */
  void instruct(Import given, Instructions decided, Visit visit) {
    imports.instruct(given, decided);
    jobs.ask(given.mission(), ImportJobs.PREVIEW, given.id().value(), visit.person().signInName());
  }

  /** Reads the file as if its source had no profile. */
  void setAside(Import given, Visit visit) {
    profiles
        .findUse(given.id(), visit.audience())
        .ifPresent(
            use -> {
              var aside = new Profiles.Use(use.profile(), use.version(), true);
              profiles.noteUse(given, aside);
              instruct(given, withoutProfile(given.instructions()), visit);
            });
  }

  private static Instructions withoutProfile(Instructions decided) {
    return decided
        .withTable(Instructions.Table.FOUND)
        .withColumns(Map.of())
        .withWritings(Map.of())
        .withValues(List.of());
  }

  static String address(Import given, String step, Visit visit) {
    var brief = Ids.brief(given.id().value());
    var home = "/missions/" + visit.missionCode() + "/imports/" + brief;
    return step.isEmpty() ? home : home + "/" + step;
  }
}
