package org.entente.guards.histories;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.entente.TestNode;
import org.entente.ground.accounts.Accounts;
import org.entente.ground.accounts.Membership;
import org.entente.ground.accounts.NewPerson;
import org.entente.ground.accounts.Role;
import org.entente.ground.history.Act;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.ground.releasability.label.Label;
import org.entente.reference.missions.Mission;
import org.entente.reference.missions.Missions;
import org.entente.reference.partners.NewOrganisation;
import org.entente.reference.partners.Particulars;
import org.entente.reference.partners.Partners;
import org.entente.reference.places.PlaceId;
import org.entente.reference.places.Places;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

/** A mission on a node of its own, in which what a story tells is done for true. */
final class LivingMission implements AutoCloseable {

  static final List<String> PLACES = List.of("XX0101", "XX0201");

  private static final String GAZETTEER =
      """
      Location,Admin Level,P-Code,Name,Parent P-Code
      XXA,1,XX01,Upper Sarel,XXA
      XXA,1,XX02,Lower Sarel,XXA
      XXA,2,XX0101,Tamba,XX01
      XXA,2,XX0201,Ordal,XX02
      """;

  final MissionId id;
  private final ConfigurableApplicationContext node;
  private final Map<String, PlaceId> places = new HashMap<>();
  private LocalDate today;

  LivingMission(LocalDate today) throws IOException {
    this.today = today;
    node = TestNode.startWith(this::now);
    id = new MissionId(door(Ids.class).next());
    var made =
        new Mission(
            id,
            "m" + tail(),
            "A mission with a past",
            Mission.Kind.EXERCISE,
            Optional.empty(),
            ZoneOffset.UTC,
            Duration.ZERO);
    door(Missions.class).create(made, "amina");
    var file = Files.writeString(Files.createTempFile("gazetteer", ".csv"), GAZETTEER);
    door(Places.class).importFile(file, "gazetteer.csv", id, "amina");
    Files.delete(file);
    for (var place : asNode(() -> door(Places.class).gazetteer(everything()).places())) {
      places.put(place.pcode().value(), place.id());
    }
  }

  <T> T door(Class<T> type) {
    return node.getBean(type);
  }

  <T> Collection<T> doors(Class<T> type) {
    return node.getBeansOfType(type).values();
  }

  Instant now() {
    return today.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
  }

  PlaceId place(String code) {
    return Objects.requireNonNull(places.get(code));
  }

  /** The code of a place. */
  String code(PlaceId wanted) {
    return places.keySet().stream()
        .filter(code -> wanted.equals(places.get(code)))
        .findFirst()
        .orElseThrow();
  }

  void becomes(LocalDate day) {
    today = day;
  }

  private String tail() {
    return id.value().toString().substring(24);
  }

  Audience everything() {
    return door(Audiences.class).node(id);
  }

  /** What the node reads or does for itself. */
  <T> T asNode(Supplier<T> work) {
    return Scope.of(everything(), work::get);
  }

  void doing(Runnable deed) {
    Scope.run(
        everything(),
        () -> door(TransactionOperations.class).executeWithoutResult(_ -> deed.run()));
  }

  Act act() {
    return Act.of(id, "amina", "told", now());
  }

  PartyId register(String name, Label label) {
    var met = List.of(new NewOrganisation(Particulars.named(name), Optional.empty()));
    int number = door(Labels.class).intern(label);
    return asNode(
        () -> door(Partners.class).register(met, label.originator(), number, act()).getFirst());
  }

  /** Somebody who reads for a party up to a level. */
  Reader person(String who, PartyId party, String level) {
    var reader = new Reader(who + tail(), party, level);
    var wanted = new NewPerson(who, reader.name(), "a long sentence to remember", false);
    asNode(
        () ->
            door(Accounts.class)
                .addTo(
                    wanted,
                    person ->
                        new Membership(person, id, party, level, Set.of(Role.READ, Role.AUDIT)),
                    "amina"));
    return reader;
  }

  int label(Marked marked) {
    return door(Labels.class).intern(written(marked));
  }

  Label written(Marked marked) {
    var label = Label.of(marked.level(), marked.owner());
    if (!marked.only().isEmpty()) {
      label = label.releasableTo(marked.only());
    }
    if (marked.planning()) {
      label = label.forPurposes(Set.of("planning"));
    }
    var held = marked.heldUntil().map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant());
    return held.map(label::embargoedUntil).orElse(label);
  }

  @Override
  public void close() {
    node.close();
  }
}
