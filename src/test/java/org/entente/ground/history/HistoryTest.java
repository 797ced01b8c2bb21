package org.entente.ground.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.TestNode;
import org.entente.ground.database.StoreTest;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.identity.RecordRef;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.ground.releasability.label.Label;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

@StoreTest
class HistoryTest {

  private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-03-03T08:00:00Z");
  private static final Instant WEDNESDAY = Instant.parse("2026-03-04T08:00:00Z");

  private final MissionId mission = TestNode.mission(Optional.empty()).id();
  private final PartyId waterNgo = party();
  private final PartyId ministry = party();
  private final History history = TestNode.door(History.class);

  @Test
  void aRecordIsShownAsItWasKnownAtAnInstant() {
    var well = record();
    append(MONDAY, Label.of("restricted", waterNgo), well, "planned");
    append(WEDNESDAY, Label.of("restricted", waterNgo), well, "drilled");

    assertThat(knownAt(well, TUESDAY, ministry)).contains("planned");
    assertThat(knownAt(well, WEDNESDAY, ministry)).contains("drilled");
    assertThat(knownAt(well, MONDAY.minusSeconds(1), ministry)).isEmpty();
  }

  @Test
  void aRecordWhoseLabelWasRaisedIsNotReadThroughItsPast() {
    var well = record();
    append(MONDAY, Label.of("restricted", waterNgo), well, "planned");
    assertThat(revisions(well, ministry)).hasSize(1);

    append(TUESDAY, Label.of("restricted", waterNgo).releasableTo(List.of()), well, "guarded");

    assertThat(revisions(well, ministry)).isEmpty();
    assertThat(knownAt(well, MONDAY, ministry)).isEmpty();
    assertThat(revisions(well, waterNgo)).hasSize(2);
  }

  @Test
  void twoTypesMayShareANumberAndKeepTheirOwnHistories() {
    var id = TestNode.door(Ids.class).next();
    var mission = new RecordRef(this.mission, "operation", id);
    var party = new RecordRef(this.mission, "body", id);
    append(MONDAY, Label.of("public", waterNgo), mission, "opened");
    append(TUESDAY, Label.of("public", waterNgo), party, "named");

    assertThat(revisions(mission, ministry)).singleElement().satisfies(HistoryTest::isFirst);
    assertThat(revisions(party, ministry)).singleElement().satisfies(HistoryTest::isFirst);
  }

  @Test
  void thousandsOfRevisionsAreAppendedInOneAct() {
    var label = Label.of("restricted", waterNgo);
    var records = IntStream.range(0, 2500).mapToObj(_ -> record()).toList();

    appendAll(MONDAY, label, records, "planned");
    appendAll(TUESDAY, label, records, "drilled");

    assertThat(knownAt(records.getLast(), WEDNESDAY, waterNgo)).contains("drilled");
    assertThat(revisions(records.getFirst(), waterNgo))
        .extracting(Revision::number)
        .containsExactly(2, 1);
  }

  private static void isFirst(Revision revision) {
    assertThat(revision.number()).isEqualTo(1);
  }

  private static PartyId party() {
    return new PartyId(TestNode.door(Ids.class).next());
  }

  private RecordRef record() {
    return new RecordRef(mission, "well", TestNode.door(Ids.class).next());
  }

  private void append(Instant at, Label label, RecordRef record, String state) {
    appendAll(at, label, List.of(record), state);
  }

  private void appendAll(Instant at, Label label, List<RecordRef> records, String state) {
    int number = TestNode.door(Labels.class).intern(label);
    var payload = Optional.of(Payload.of(Map.of("state", state)));
    var changes =
        records.stream()
            .map(each -> new Change(each, payload, waterNgo, number, Optional.empty()))
            .toList();
    Scope.run(
        TestNode.door(Audiences.class).node(mission),
        () ->
            TestNode.door(TransactionOperations.class)
                .executeWithoutResult(
                    _ -> history.append(Act.of(mission, "grace", "reported", at), changes)));
  }

  private List<Revision> revisions(RecordRef record, PartyId reader) {
    var audience = as(reader);
    return Scope.of(audience, () -> history.listOf(record, audience));
  }

  private Optional<String> knownAt(RecordRef record, Instant at, PartyId reader) {
    var audience = as(reader);
    return Scope.of(audience, () -> history.findKnownAt(record, at, audience))
        .flatMap(Revision::payload)
        .map(payload -> String.valueOf(payload.as(Map.class).get("state")));
  }

  private Audience as(PartyId party) {
    return TestNode.door(Audiences.class).asOwner(party, mission);
  }
}
