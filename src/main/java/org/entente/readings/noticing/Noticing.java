package org.entente.readings.noticing;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.entente.ground.history.Act;
import org.entente.ground.identity.MissionId;
import org.entente.ground.jobs.Job;
import org.entente.ground.jobs.JobWork;
import org.entente.ground.jobs.Jobs;
import org.entente.ground.jobs.Progress;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.mechanisms.findings.Findings;
import org.entente.mechanisms.findings.Findings.Noticed;
import org.entente.mechanisms.findings.Findings.Told;
import org.entente.mechanisms.findings.Matter;
import org.entente.mechanisms.findings.Matter.Evidence;
import org.entente.readings.noticing.rules.Conflict;
import org.entente.readings.noticing.rules.DoubleCount;
import org.entente.readings.noticing.rules.Doubtful;
import org.entente.readings.noticing.rules.Overlap;
import org.entente.readings.noticing.rules.Rule;
import org.entente.readings.noticing.rules.Stale;
import org.entente.readings.noticing.rules.Unreachable;
import org.entente.registers.access.AccessChanged;
import org.entente.registers.activities.ActivitiesChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Looks at a mission with all rules whenever activities or access changed, as one job however often
 * they did, and tells the register of findings. It runs as the node; what it tells carries the
 * labels of all that it rests on.
 */
@Component
public class Noticing implements JobWork {

  /** The kind of job, one for a mission. */
  public static final String NOTICE = "notice";

  /** Who asks, when no person does. */
  private static final String NODE = "entente";

  private static final List<Rule> RULES =
      List.of(
          new Overlap(),
          new DoubleCount(),
          new Conflict(),
          new Stale(),
          new Doubtful(),
          new Unreachable());

  private final Survey survey;
  private final Findings findings;
  private final Jobs jobs;
  private final Labels labels;
  private final Audiences audiences;
  private final TransactionOperations transactions;
  private final InstantSource clock;
  private final Lock looking = new ReentrantLock();

  Noticing(
      Survey survey,
      Findings findings,
      Jobs jobs,
      Labels labels,
      Audiences audiences,
      TransactionOperations transactions,
      InstantSource clock) {
    this.survey = survey;
    this.findings = findings;
    this.jobs = jobs;
    this.labels = labels;
    this.audiences = audiences;
    this.transactions = transactions;
    this.clock = clock;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(ActivitiesChanged changed) {
    lookAgain(changed.mission());
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(AccessChanged changed) {
    lookAgain(changed.mission());
  }

  private void lookAgain(MissionId mission) {
    boolean waits =
        jobs.listOpen().stream()
            .filter(job -> job.state() == Job.State.WAITING)
            .map(Job::order)
            .anyMatch(it -> it.mission().equals(mission) && it.kind().equals(NOTICE));
    if (!waits) {
      jobs.ask(mission, NOTICE, about(mission), NODE);
    }
  }

  /** An id of its own for each mission: other jobs are about the mission itself. */
  private static UUID about(MissionId mission) {
    return UUID.nameUUIDFromBytes((NOTICE + mission.value()).getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public String kind() {
    return NOTICE;
  }

  @Override
  public void run(Job job, Progress progress) {
    notice(job.order().mission(), progress);
  }

  /** Looks at the mission now; one look waits for another, and then knows what that one told. */
  public Told notice(MissionId mission, Progress progress) {
    looking.lock();
    try {
      var node = audiences.node(mission);
      return Scope.of(node, () -> transactions.execute(_ -> look(node, progress)));
    } finally {
      looking.unlock();
    }
  }

  private Told look(Audience node, Progress progress) {
    var surveyed = survey.of(node);
    var found = new ArrayList<Noticed>();
    int done = 0;
    for (var rule : RULES) {
      rule.notice(surveyed.sight(), matter -> found.add(noticed(matter, surveyed.labels())));
      progress.reached(++done, RULES.size());
    }
    var act = Act.of(node.mission(), NODE, "looked over by rules", clock.instant());
    return findings.notice(found, act, node);
  }

  private Noticed noticed(Matter matter, Map<UUID, Integer> numbers) {
    var under = matter.evidence().stream().map(Evidence::id).map(numbers::get).distinct().toList();
    return new Noticed(matter, labels.joined(under));
  }
}
