package org.entente.mechanisms.review.wells;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.ground.history.Act;
import org.entente.ground.history.Change;
import org.entente.ground.history.History;
import org.entente.ground.history.Payload;
import org.entente.ground.history.Revision;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.identity.RecordRef;
import org.entente.ground.jobs.Progress;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.label.Label;
import org.entente.mechanisms.review.Face;
import org.entente.mechanisms.review.Pair;
import org.entente.mechanisms.review.Proposal;
import org.entente.mechanisms.review.Reason;
import org.entente.mechanisms.review.Relation;
import org.entente.mechanisms.review.ReviewedRegister;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Wells: records under labels, of which those of one depth are proposed as the same. What is stated
 * of two of them is a record too. Wells of different owners are one only when two people say so.
 */
@Component
public class Wells implements ReviewedRegister {

  public static final String TYPE = "well";
  private static final String TIE = "well-tie";

  private final History history;
  private final Labels labels;
  private final Ids ids;

  Wells(History history, Labels labels, Ids ids) {
    this.history = history;
    this.labels = labels;
    this.ids = ids;
  }

  /** A well: its name, how many villages it serves, its depth in metres, where it lies. */
  public record Well(String name, int villages, int depth, double latitude) {}

  /** What was said of two wells. */
  public record Tie(Pair pair, Relation relation) {}

  @Transactional
  public UUID dig(Well well, PartyId owner, int label, Act act) {
    var id = ids.next();
    write(id, well, owner, label, act);
    return id;
  }

  @Transactional
  public void write(UUID id, Well well, PartyId owner, int label, Act act) {
    append(act, TYPE, id, Optional.of(Payload.of(well)), owner, label);
  }

  @Transactional
  public void withdraw(UUID id, PartyId owner, int label, Act act) {
    append(act, TYPE, id, Optional.empty(), owner, label);
  }

  /** All that is stated. */
  public List<Tie> ties(Audience audience) {
    return history.listNewest(TIE, audience).stream()
        .flatMap(revision -> revision.payload().stream())
        .map(payload -> payload.as(Tie.class))
        .toList();
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public List<Relation> relations() {
    return List.of(Relation.SAME, Relation.PART, Relation.DISTINCT);
  }

  @Override
  public void propose(
      MissionId mission,
      Judged judged,
      Audience node,
      Progress progress,
      Consumer<Proposal> taker) {
    var byDepth =
        history.listNewest(TYPE, node).stream()
            .filter(revision -> !revision.withdrawn())
            .sorted(Comparator.comparing(revision -> revision.record().id()))
            .collect(Collectors.groupingBy(revision -> well(revision).depth()));
    byDepth.values().stream()
        .flatMap(wells -> IntStream.range(1, wells.size()).mapToObj(at -> next(wells, at)))
        .filter(proposal -> !judged.contains(proposal.pair()))
        .forEach(taker);
  }

  private static Proposal next(List<Revision> wells, int at) {
    return proposal(wells.get(at - 1), wells.get(at));
  }

  private static Proposal proposal(Revision one, Revision other) {
    var reasons =
        List.of(
            new Reason("wells.name", "close", 2.5), new Reason("wells.villages", "different", -1));
    var pair = Pair.of(one.record().id(), other.record().id());
    return new Proposal(pair, Relation.SAME, 0.7, reasons, well(one).villages());
  }

  private static Well well(Revision revision) {
    return revision.payload().orElseThrow().as(Well.class);
  }

  @Override
  public List<Face> faces(Collection<UUID> records, Audience reader, Locale language) {
    return history.listNewestOf(TYPE, records, reader).stream()
        .filter(revision -> !revision.withdrawn())
        .map(Wells::face)
        .toList();
  }

  private static Face face(Revision revision) {
    var well = well(revision);
    var lines =
        List.of(
            new Face.Line("wells.name", well.name()),
            new Face.Line("wells.villages", String.valueOf(well.villages())));
    var spot = Optional.of(new Face.Spot(well.latitude(), 30));
    return new Face(revision.record().id(), well.name(), "partners", revision.owner(), lines, spot);
  }

  @Override
  public boolean needsSecond(Pair pair, Relation relation, Audience node) {
    return relation == Relation.SAME && owners(pair, node).values().stream().distinct().count() > 1;
  }

  private Map<UUID, PartyId> owners(Pair pair, Audience node) {
    return history.listNewestOf(TYPE, List.of(pair.left(), pair.right()), node).stream()
        .collect(Collectors.toMap(revision -> revision.record().id(), Revision::owner));
  }

  @Override
  public void state(Pair pair, Relation relation, Act act) {
    tie(pair, Optional.of(Payload.of(new Tie(pair, relation))), act);
  }

  @Override
  public void takeBack(Pair pair, Relation relation, Act act) {
    tie(pair, Optional.empty(), act);
  }

  private void tie(Pair pair, Optional<Payload> payload, Act act) {
    var own = Label.of("restricted", act.mission().itself()).releasableTo(List.of());
    var id = UUID.nameUUIDFromBytes(pair.toString().getBytes(StandardCharsets.UTF_8));
    append(act, TIE, id, payload, act.mission().itself(), labels.intern(own));
  }

  private void append(
      Act act, String type, UUID id, Optional<Payload> payload, PartyId owner, int label) {
    history.append(act, List.of(change(act, type, id, payload, owner, label)));
  }

  private static Change change(
      Act act, String type, UUID id, Optional<Payload> payload, PartyId owner, int label) {
    var record = new RecordRef(act.mission(), type, id);
    return new Change(record, payload, owner, label, Optional.empty());
  }
}
