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
import org.entente.ground.database.SharedTransaction;
import org.entente.ground.history.Act;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.RowRegister;
import org.entente.mechanisms.intake.ahead.Thrown;
import org.entente.mechanisms.intake.documents.Documents;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.preview.WalkListener.Matched;
import org.entente.reference.partners.NewOrganisation;
import org.entente.reference.partners.Partners;
import org.entente.reference.partners.Party;

/**
 * Writes what a walk brings, some thousand rows at a time, within the caller's transaction. Records
 * are made in a thread of their own and written in another, which shares the transaction: while the
 * database writes some rows, the next ones are made and those after them walked.
 */
final class Publishing implements Outlet {

  private static final int AT_ONCE = 2_000;

  private final Import given;
  private final Act act;
  private final Partners partners;
  private final Ids ids;
  private final Registers registers;
  private final SharedTransaction transaction;
  private final ExecutorService maker = thread("intake-maker");
  private final ExecutorService writer = thread("intake-writer");
  private final Queue<Partners.Entry> met = new ConcurrentLinkedQueue<>();
  private final List<RowRegister.Taking> fresh = new ArrayList<>();
  private final List<RowRegister.Taking> changed = new ArrayList<>();
  private final List<ReportedStore.Line> lines = new ArrayList<>();
  private Future<?> writing = CompletableFuture.completedFuture(true);

  /** Where rows, what they speak of, and the documents behind them are kept. */
  record Registers(RowRegister.Taker taker, ReportedStore reported, Documents documents) {}

  Publishing(
      Import given,
      Act act,
      Partners partners,
      Ids ids,
      Registers registers,
      SharedTransaction transaction) {
    this.given = given;
    this.act = act;
    this.partners = partners;
    this.ids = ids;
    this.registers = registers;
    this.transaction = transaction;
  }

  private static ExecutorService thread(String name) {
    return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
  }

  @Override
  public PartyId register(NewOrganisation organisation) {
    var id = new PartyId(ids.next());
    var owner = given.given().partner();
    var party = new Party(id, organisation.particulars(), owner, given.recordsLabel());
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

  /**
   * Has the records of these rows made, and written after those before them, the organisations
   * first that they speak of. Only one thread at a time brings records into a transaction.
   */
  private void write() {
    var newcomers = newcomers();
    var newOnes = List.copyOf(fresh);
    var others = List.copyOf(changed);
    var spoken = List.copyOf(lines);
    var made = maker.submit(() -> registers.taker.make(newOnes, others));
    await(writing);
    writing = writer.submit(() -> transaction.run(() -> write(newcomers, made, spoken)));
    fresh.clear();
    changed.clear();
    lines.clear();
  }

  private void write(
      List<Partners.Entry> newcomers, Future<Runnable> made, List<ReportedStore.Line> spoken) {
    if (!newcomers.isEmpty()) {
      partners.record(newcomers, act);
    }
    await(made).run();
    registers.reported.add(given, spoken);
  }

  /** The organisations met since these were last asked for. */
  private List<Partners.Entry> newcomers() {
    var entries = new ArrayList<Partners.Entry>();
    for (var entry = met.poll(); entry != null; entry = met.poll()) {
      entries.add(entry);
    }
    return entries;
  }

  private static <T> T await(Future<T> work) {
    try {
      return work.get();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while records were made or written", stop);
    } catch (ExecutionException failed) {
      throw Thrown.again(failed);
    }
  }

  @Override
  public void finish() {
    write();
    await(writing);
    registers.taker.finish();
  }

  /** Waits for both threads to end: only then may the transaction. */
  @Override
  public void close() {
    maker.shutdownNow();
    writer.shutdownNow();
    maker.close();
    writer.close();
  }
}
