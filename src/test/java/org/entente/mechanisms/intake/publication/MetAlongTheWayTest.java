package org.entente.mechanisms.intake.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.entente.TestNode;
import org.entente.ground.database.SharedTransaction;
import org.entente.ground.database.StoreTest;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Scope;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.ReportedRow;
import org.entente.mechanisms.intake.RowRegister;
import org.entente.mechanisms.intake.RowRegister.Taking;
import org.entente.mechanisms.intake.documents.Documents;
import org.entente.mechanisms.intake.format.Sheet;
import org.entente.mechanisms.intake.preview.RowOutcome;
import org.entente.mechanisms.intake.preview.WalkListener.Matched;
import org.entente.mechanisms.intake.understanding.Layout;
import org.entente.mechanisms.intake.understanding.ReadLine.ReadRow;
import org.entente.mechanisms.intake.understanding.SettledValues;
import org.entente.mechanisms.intake.values.How;
import org.entente.reference.partners.NewOrganisation;
import org.entente.reference.partners.Particulars;
import org.entente.reference.partners.Partners;
import org.entente.reference.places.Resolution;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Organisations that nobody knew are met while rows before them are being written. */
@StoreTest
class MetAlongTheWayTest {

  private static final SettledValues NOTHING_TO_SETTLE =
      SettledValues.collector(
              new Layout(new Sheet(0, "", false), List.of(), 0, 1, List.of()), Map.of())
          .settled();
  private static final int ROWS = 4_000;
  private static final int WRITTEN_AT_ONCE = 2_000;
  private static final int PATIENCE_SECONDS = 20;

  private final Desk desk = new Desk("XXA");
  private final Partners partners = TestNode.door(Partners.class);
  private final Ids ids = TestNode.door(Ids.class);

  @Test
  void theyAreRegisteredAfterTheRowsBeforeThemAndBeforeTheirOwn() {
    var given = desk.give("year.csv", "Organisation,Activity\n".getBytes(StandardCharsets.UTF_8));
    var register = new SlowRegister();
    var transaction = new TransactionTemplate(TestNode.door(PlatformTransactionManager.class));

    Scope.run(desk.all(), () -> transaction.executeWithoutResult(_ -> publish(given, register)));

    assertThat(register.knownWhenWritten).containsExactly(0, 2);
    assertThat(register.waitedInVain).isFalse();
  }

  private void publish(Import given, SlowRegister register) {
    try (var publishing = publishing(given, register)) {
      for (int number = 1; number <= ROWS; number++) {
        if (number == WRITTEN_AT_ONCE + 1) {
          register.meet(publishing.register(named("Lantern Water Alliance")));
          register.meet(publishing.register(named("Stone Bridge Works")));
        }
        publishing.take(new Matched(row(number), ids.next(), RowOutcome.CREATED));
      }
      publishing.finish();
    }
  }

  private Publishing publishing(Import given, RowRegister.Taker taker) {
    return new Publishing(
        given,
        desk.act(),
        partners,
        ids,
        new Publishing.Registers(
            taker, TestNode.door(ReportedStore.class), TestNode.door(Documents.class)),
        SharedTransaction.current(TestNode.door(DataSource.class)));
  }

  private static NewOrganisation named(String name) {
    return new NewOrganisation(Particulars.named(name), Optional.empty());
  }

  private static ReportedRow row(int number) {
    var nowhere =
        new ReportedRow.Recognition(
            new PartyId(new UUID(0, 1)),
            How.MAPPED,
            "",
            new Resolution.NotStated(List.of()),
            How.UNRESOLVED,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new ReportedRow(
        new ReadRow(number, false, Map.of(), List.of()),
        1,
        "",
        Optional.empty(),
        Map.of(),
        nowhere,
        NOTHING_TO_SETTLE);
  }

  /** Is not done with its first rows before the next ones come, and then looks who is known. */
  private final class SlowRegister implements RowRegister.Taker {

    private final List<PartyId> met = new CopyOnWriteArrayList<>();
    private final List<Integer> knownWhenWritten = new CopyOnWriteArrayList<>();
    private final CountDownLatch secondRowsCame = new CountDownLatch(2);
    private final AtomicInteger pieces = new AtomicInteger();
    private volatile boolean waitedInVain;

    void meet(PartyId organisation) {
      met.add(organisation);
    }

    @Override
    public Runnable make(List<Taking> fresh, List<Taking> changed) {
      secondRowsCame.countDown();
      return fresh.isEmpty() ? () -> {} : this::write;
    }

    private void write() {
      try {
        waitedInVain |=
            pieces.incrementAndGet() == 1
                && !secondRowsCame.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException stop) {
        throw new AssertionError(stop);
      }
      knownWhenWritten.add(partners.listOf(List.copyOf(met), desk.all()).size());
    }

    @Override
    public void finish() {
      // What was written is looked at when it was.
    }
  }
}
