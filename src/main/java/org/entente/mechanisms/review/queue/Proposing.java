package org.entente.mechanisms.review.queue;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.identity.MissionId;
import org.entente.ground.jobs.Job;
import org.entente.ground.jobs.JobWork;
import org.entente.ground.jobs.Jobs;
import org.entente.ground.jobs.Progress;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Scope;
import org.entente.mechanisms.review.Proposal;
import org.entente.mechanisms.review.ReviewedRegister;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Asks each register which of its records people should judge in pairs, and keeps the answer; what
 * is not proposed again waits no longer. A job of its own for each mission, all or nothing for each
 * register.
 */
@Component
public class Proposing implements JobWork {

  /** The kind of job; it is about the mission. */
  public static final String PROPOSE = "propose-pairs";

  private static final int CHUNK = 500;

  private final Registers registers;
  private final Jobs jobs;
  private final ProposalStore store;
  private final Audiences audiences;
  private final TransactionOperations transactions;
  private final InstantSource clock;

  Proposing(
      Registers registers,
      Jobs jobs,
      ProposalStore store,
      Audiences audiences,
      TransactionOperations transactions,
      InstantSource clock) {
    this.registers = registers;
    this.jobs = jobs;
    this.store = store;
    this.audiences = audiences;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** How many pairs of a type were proposed, and how many that waited no longer are. */
  public record Proposed(String type, int pairs, int withdrawn) {}

  /** Has the pairs of a mission proposed anew, by one job however often it is asked for. */
  @Transactional
  public void ask(MissionId mission, String askedBy) {
    boolean waits =
        jobs.findAbout(mission.value(), mission)
            .filter(job -> job.order().kind().equals(PROPOSE))
            .filter(job -> job.state() == Job.State.WAITING)
            .isPresent();
    if (!waits) {
      jobs.ask(mission, PROPOSE, mission.value(), askedBy);
    }
  }

  @Override
  public String kind() {
    return PROPOSE;
  }

  @Override
  public void run(Job job, Progress progress) {
    propose(job.order().mission(), progress);
  }

  /** Proposes the pairs of a mission, register by register. */
  public List<Proposed> propose(MissionId mission, Progress progress) {
    var all = registers.list();
    var done = new ArrayList<Proposed>();
    for (var register : all) {
      int before = done.size();
      done.add(
          propose(
              mission,
              register,
              (reached, of) -> progress.reached(before * of + reached, all.size() * of)));
    }
    return done;
  }

  /** Proposes the pairs of one register; nothing else of its type waits afterwards. */
  public Proposed propose(MissionId mission, ReviewedRegister register, Progress progress) {
    var node = audiences.node(mission);
    return Scope.of(
        node,
        () ->
            transactions.execute(
                _ -> new Run(register, mission, node, clock.instant()).propose(progress)));
  }

  /** One register's proposals, written some hundred at a time. */
  private final class Run {

    private final ReviewedRegister register;
    private final MissionId mission;
    private final Audience node;
    private final Instant at;
    private final List<Proposal> chunk = new ArrayList<>();
    private int pairs;

    Run(ReviewedRegister register, MissionId mission, Audience node, Instant at) {
      this.register = register;
      this.mission = mission;
      this.node = node;
      this.at = at;
    }

    Proposed propose(Progress progress) {
      var judged = store.judged(mission, register.type());
      register.propose(mission, judged::contains, node, progress, this::take);
      write();
      int withdrawn = store.removeOlder(mission, register.type(), at);
      store.analyze();
      return new Proposed(register.type(), pairs, withdrawn);
    }

    private void take(Proposal proposal) {
      chunk.add(proposal);
      if (chunk.size() == CHUNK) {
        write();
      }
    }

    private void write() {
      var pairs = chunk.stream().map(Proposal::pair).toList();
      var sides = registers.sides(register.type(), pairs, node);
      var waiting = chunk.stream().flatMap(each -> waiting(each, sides).stream()).toList();
      store.put(mission, waiting, at);
      this.pairs += waiting.size();
      chunk.clear();
    }

    /** Of two records that are there. */
    private Optional<Waiting> waiting(Proposal proposal, Map<UUID, Waiting.Side> sides) {
      var left = Optional.ofNullable(sides.get(proposal.pair().left()));
      var right = Optional.ofNullable(sides.get(proposal.pair().right()));
      var id = Waiting.Id.of(mission, register.type(), proposal.pair());
      return left.flatMap(
          one ->
              right.map(
                  other ->
                      new Waiting(
                          id, register.type(), proposal, one, other, true, Optional.empty())));
    }
  }
}
