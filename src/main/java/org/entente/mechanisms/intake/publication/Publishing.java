package org.entente.mechanisms.intake.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.entente.ground.history.Act;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.RowRegister;
import org.entente.mechanisms.intake.documents.Documents;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.preview.WalkListener.Matched;
import org.entente.reference.partners.NewOrganisation;
import org.entente.reference.partners.Partners;
import org.entente.reference.partners.Party;

/**
 * Writes what a walk brings, some thousand rows at a time, within the caller's transaction. The
 * records of the next rows are made in a thread of their own while the database writes.
 */
final class Publishing implements Outlet {

  private static final int AT_ONCE = 2_000;

  private final Import given;
  private final Act act;
  private final Partners partners;
  private final Ids ids;
  private final Registers registers;
  private final ExecutorService maker =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("intake-maker").factory());
  private final Queue<Partners.Entry> met = new ConcurrentLinkedQueue<>();
  private final List<RowRegister.Taking> fresh = new ArrayList<>();
  private final List<RowRegister.Taking> changed = new ArrayList<>();
  private final List<ReportedStore.Line> lines = new ArrayList<>();
  private Future<Runnable> making = CompletableFuture.completedFuture(() -> {});

  /** Where rows, what they speak of, and the documents behind them are kept. */
  record Registers(RowRegister.Taker taker, ReportedStore reported, Documents documents) {}

  Publishing(Import given, Act act, Partners partners, Ids ids, Registers registers) {
    this.given = given;
    this.act = act;
    this.partners = partners;
    this.ids = ids;
    this.registers = registers;
  }

  @Override
  public PartyId register(NewOrganisation organisation) {
    var id = new PartyId(ids.next());
    var owner = given.given().partner();
    var party = new Party(id, organisation.particulars(), owner, given.label());
    met.add(new Partners.Entry(party, organisation.source()));
    return id;
  }

  @Override
  public void take(Matched row) {
    var taking = new RowRegister.Taking(row.record(), row.row());
    switch (row.outcome()) {
      case CREATED -> fresh.add(taking);
      case CHANGED -> changed.add(taking);
      case UNCHANGED, VANISHED, REJECTED, SKIPPED -> {}
    }
    lines.add(new ReportedStore.Line(row.row().number(), row.record()));
    if (lines.size() >= AT_ONCE) {
      write();
    }
  }

  @Override
  public void documents(Report report) {
    registers.documents.keep(given, report);
  }

  /** Has the records of these rows made, and writes those made meanwhile. */
  private void write() {
    var made = making;
    var newOnes = List.copyOf(fresh);
    var others = List.copyOf(changed);
    making = maker.submit(() -> registers.taker.make(newOnes, others));
    write(made);
    registers.reported.add(given, lines);
    fresh.clear();
    changed.clear();
    lines.clear();
  }

  private void write(Future<Runnable> made) {
    registerMet();
    try {
      made.get().run();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while records were made", stop);
    } catch (ExecutionException failed) {
      throw Thrown.again(failed);
    }
  }

  private void registerMet() {
    var entries = new ArrayList<Partners.Entry>();
    for (var entry = met.poll(); entry != null; entry = met.poll()) {
      entries.add(entry);
    }
    if (!entries.isEmpty()) {
      partners.record(entries, act);
    }
  }

  @Override
  public void finish() {
    write();
    write(making);
    registers.taker.finish();
  }

  @Override
  public void close() {
    maker.shutdownNow();
  }
}
