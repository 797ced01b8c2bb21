package org.entente.mechanisms.intake.web.learned;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.entente.ground.accounts.Visit;
import org.entente.ground.history.Act;
import org.entente.ground.history.Revision;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Gate;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.ground.releasability.label.Label;
import org.entente.ground.shell.Words;
import org.entente.mechanisms.intake.profiles.Lesson;
import org.entente.mechanisms.intake.profiles.Profile;
import org.entente.mechanisms.intake.profiles.Profiles;
import org.entente.mechanisms.intake.profiles.TravellingProfiles;
import org.entente.mechanisms.intake.web.ImportDesk;
import org.entente.mechanisms.intake.web.mapping.Entries;
import org.entente.mechanisms.intake.web.mapping.Entries.Reader;
import org.entente.reference.partners.Partners;
import org.springframework.stereotype.Component;

/** Finding profiles for their readers, and changing them on behalf of their source. */
@Component
class ProfileDesk {

  private static final String LEVEL = "restricted";

  private final Profiles profiles;
  private final TravellingProfiles travelling;
  private final ImportDesk imports;
  private final Entries entries;
  private final Partners partners;
  private final Audiences audiences;
  private final Labels labels;
  private final Gate gate;
  private final InstantSource clock;

  ProfileDesk(
      Profiles profiles,
      TravellingProfiles travelling,
      ImportDesk imports,
      Entries entries,
      Partners partners,
      Audiences audiences,
      Labels labels,
      Gate gate,
      InstantSource clock) {
    this.profiles = profiles;
    this.travelling = travelling;
    this.imports = imports;
    this.entries = entries;
    this.partners = partners;
    this.audiences = audiences;
    this.labels = labels;
    this.gate = gate;
    this.clock = clock;
  }

  List<ProfileLine> lines(Visit visit, Words words) {
    return gate.release(Optional.of(visit.audience()), profiles.list(visit.audience())).stream()
        .map(profile -> line(profile, visit, words))
        .toList();
  }

  private ProfileLine line(Profile profile, Visit visit, Words words) {
    return new ProfileLine(profile, name(profile.source(), visit.audience(), words));
  }

  private String name(PartyId party, Audience audience, Words words) {
    return partners
        .find(party, audience)
        .map(it -> it.nameIn(words.language().locale()))
        .orElseGet(() -> words.say("intake.partner.hidden"));
  }

  Profile get(String id, Visit visit) {
    return gate.release(Optional.of(visit.audience()), profiles.get(id, visit.audience()));
  }

  ProfileView view(Profile profile, Visit visit, Words words) {
    var reader = new Reader(visit.audience(), words);
    var values = new ArrayList<String>();
    for (var value : profile.lesson().values()) {
      values.add(
          value
              .code()
              .map(code -> entries.called(value.kind(), code, reader).orElse(code))
              .orElseGet(() -> words.say("mapping.leave")));
    }
    var versions =
        gate.release(
            Optional.of(visit.audience()), profiles.listVersions(profile, visit.audience()));
    return new ProfileView(
        line(profile, visit, words),
        values,
        versions.stream().flatMap(revision -> version(revision).stream()).toList(),
        imports.mayActFor(profile.source(), visit));
  }

  private static Optional<ProfileView.Version> version(Revision revision) {
    return revision
        .payload()
        .map(payload -> payload.as(Lesson.class))
        .map(
            lesson ->
                new ProfileView.Version(
                    lesson.version(),
                    revision.recordedAt(),
                    revision.actor(),
                    revision.reason(),
                    lesson.columns().stream().filter(it -> it.field().isPresent()).count(),
                    lesson.values().size()));
  }

  Profile save(Profile profile, Lesson changed, Visit visit) {
    return teach(profile.source(), changed, profile.label(), "profile changed", visit);
  }

  /** The profile as a file that means something on another node. */
  byte[] file(Profile profile, Visit visit) {
    return travelling.write(profile.lesson(), visit.audience());
  }

  /** A profile that was brought, and how many of its organisations nobody here is known as. */
  record Brought(Profile profile, int strange) {}

  /** Takes in a lesson that was brought from elsewhere, as that of a source. */
  Brought bring(PartyId source, String fileName, byte[] bytes, Visit visit) {
    int label = labels.intern(Label.of(LEVEL, source));
    var arrived = travelling.read(fileName, bytes, visit.audience());
    var profile = teach(source, arrived.lesson(), label, "profile brought", visit);
    return new Brought(profile, arrived.strange().size());
  }

  private Profile teach(PartyId source, Lesson lesson, int label, String why, Visit visit) {
    imports.requireOwn(source, visit);
    var owner = audiences.asOwner(source, visit.audience().mission());
    return asOwner(owner, () -> profiles.teach(source, lesson, label, act(why, visit), owner));
  }

  void forget(Profile profile, Visit visit) {
    imports.requireOwn(profile.source(), visit);
    var owner = audiences.asOwner(profile.source(), visit.audience().mission());
    asOwner(
        owner,
        () -> {
          profiles.forget(profile, act("profile forgotten", visit));
          return profile;
        });
  }

  private static <T> T asOwner(Audience owner, Supplier<T> work) {
    return Scope.of(owner, work::get);
  }

  private Act act(String why, Visit visit) {
    return Act.of(visit.audience().mission(), visit.person().signInName(), why, clock.instant());
  }
}
