package org.entente.registers.activities.linking;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.entente.ground.history.Act;
import org.entente.ground.identity.MissionId;
import org.entente.ground.jobs.Progress;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Labels;
import org.entente.mechanisms.intake.iati.IatiActivities;
import org.entente.mechanisms.review.Face;
import org.entente.mechanisms.review.Pair;
import org.entente.mechanisms.review.Proposal;
import org.entente.mechanisms.review.Reason;
import org.entente.mechanisms.review.Relation;
import org.entente.mechanisms.review.ReviewedRegister;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.Places;
import org.entente.registers.activities.Activities;
import org.entente.registers.activities.Activity;
import org.entente.registers.activities.ActivityEntry;
import org.entente.registers.activities.ActivityFilter;
import org.entente.registers.activities.linking.judging.Finding;
import org.entente.registers.activities.linking.judging.Judge;
import org.entente.registers.activities.linking.judging.Told;
import org.entente.registers.activities.linking.ties.Tie.Said;
import org.entente.registers.activities.linking.ties.Ties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Activities in review: what people say of two is a tie, put down by the mission for all who may
 * read both.
 */
@Component
class ReviewedActivities implements ReviewedRegister {

  /** One fewer among fewer than these is more than a twentieth. */
  private static final int FEW = 20;

  private static final int AT_ONCE = 500;

  private final Activities activities;
  private final IatiActivities documents;
  private final Places places;
  private final Ties ties;
  private final Labels labels;
  private final Audiences audiences;

  ReviewedActivities(
      Activities activities,
      IatiActivities documents,
      Places places,
      Ties ties,
      Labels labels,
      Audiences audiences) {
    this.activities = activities;
    this.documents = documents;
    this.places = places;
    this.ties = ties;
    this.labels = labels;
    this.audiences = audiences;
  }

  @Override
  public String type() {
    return Activity.TYPE;
  }

  @Override
  public List<Relation> relations() {
    return List.of(Relation.SAME, Relation.CHAIN, Relation.PART, Relation.DISTINCT);
  }

  @Override
  @Transactional(readOnly = true)
  public void propose(
      MissionId mission,
      Judged judged,
      Audience node,
      Progress progress,
      Consumer<Proposal> taker) {
    var gazetteer = places.gazetteer(node);
    var accounts = new ArrayList<Told>();
    var people = new HashMap<String, Long>();
    activities.eachPiece(
        node,
        piece -> {
          accounts.addAll(accounts(piece, gazetteer, node));
          piece.forEach(entry -> people.put(id(entry), people(entry.activity())));
        });
    var findings = Judge.over(accounts).findings(progress);
    for (int from = 0; from < findings.size(); from += AT_ONCE) {
      var some = findings.subList(from, Math.min(from + AT_ONCE, findings.size()));
      var said = said(some, node);
      some.stream()
          .filter(finding -> !judged.contains(pair(finding)))
          .filter(finding -> !said.contains(pair(finding)))
          .map(finding -> proposal(finding, people))
          .forEach(taker);
    }
  }

  /** The pairs of which something is said that have an activity of one of these. */
  private Set<Pair> said(List<Finding> findings, Audience node) {
    var lefts = findings.stream().map(finding -> pair(finding).left()).distinct().toList();
    return ties.listOf(lefts, node).stream().map(tie -> tie.said().pair()).collect(toSet());
  }

  /** The documents where there are any; their places are those of the register all the same. */
  private List<Told> accounts(List<ActivityEntry> piece, Gazetteer gazetteer, Audience node) {
    var published = documents.listOf(piece.stream().map(it -> it.id().value()).toList(), node);
    return piece.stream()
        .map(
            entry -> {
              var row = RowAccount.of(entry, gazetteer);
              return Optional.ofNullable(published.get(entry.id().value()))
                  .map(it -> IatiAccount.of(row.id(), it).toldBy(row.source(), row.id()))
                  .map(told -> told.with(row.where()))
                  .orElse(row);
            })
        .toList();
  }

  private static String id(ActivityEntry entry) {
    return entry.id().value().toString();
  }

  private static long people(Activity activity) {
    return activity.reach().reached().or(activity.reach()::targeted).orElse(0L);
  }

  private static Pair pair(Finding finding) {
    return Pair.of(UUID.fromString(finding.left()), UUID.fromString(finding.right()));
  }

  private static Proposal proposal(Finding finding, Map<String, Long> people) {
    double stake =
        Math.max(people.getOrDefault(finding.left(), 0L), people.getOrDefault(finding.right(), 0L));
    return new Proposal(
        pair(finding),
        finding.relation(),
        finding.chance(),
        finding.reasons().stream().map(ReviewedActivities::reason).toList(),
        stake);
  }

  private static Reason reason(Reason found) {
    return new Reason(
        ActivityFaces.key(found.field()),
        ActivityFaces.comparison(found.comparison()),
        found.weight());
  }

  @Override
  @Transactional(readOnly = true)
  public List<Face> faces(Collection<UUID> records, Audience reader, Locale language) {
    var gazetteer = places.gazetteer(reader);
    return activities.listOf(records, reader).stream()
        .map(entry -> ActivityFaces.of(entry, gazetteer, language))
        .toList();
  }

  @Override
  @Transactional(readOnly = true)
  public boolean needsSecond(Pair pair, Relation relation, Audience node) {
    if (relation != Relation.SAME) {
      return false;
    }
    long owners =
        activities.listAsOthersRead(List.of(pair.left(), pair.right()), node).stream()
            .map(ActivityEntry::owner)
            .distinct()
            .count();
    return owners > 1 || activities.count(ActivityFilter.all(), node) < FEW;
  }

  @Override
  @Transactional
  public void state(Pair pair, Relation relation, Act act) {
    ties.say(new Said(pair, relation), act.mission().itself(), label(pair, act.mission()), act);
  }

  /** Who may read both activities may read it, and nobody else. */
  private int label(Pair pair, MissionId mission) {
    var both =
        activities.listAsOthersRead(List.of(pair.left(), pair.right()), audiences.node(mission));
    return labels.join(both.getFirst().label(), both.getLast().label());
  }

  @Override
  @Transactional
  public void takeBack(Pair pair, Relation relation, Act act) {
    ties.takeBack(pair, act);
  }
}
