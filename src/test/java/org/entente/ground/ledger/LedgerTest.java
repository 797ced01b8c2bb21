package org.entente.ground.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import java.util.zip.ZipFile;
import org.entente.ground.history.History;
import org.entente.ground.identity.PartyId;
import org.entente.ground.identity.RecordRef;
import org.entente.ground.ledger.LedgerNode.Verdict;
import org.entente.ground.ledger.log.leaves.Entry;
import org.entente.ground.ledger.log.notes.Checkpoint;
import org.entente.ground.ledger.log.notes.LogProof;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionOperations;

/** What is recorded is logged, once, and opens to whom it concerns. */
class LedgerTest {

  private final LedgerNode node = LedgerNode.shared();
  private final Ledger ledger = node.door(Ledger.class);
  private long before;

  @TempDir private Path folder;

  @BeforeEach
  void whatOthersWroteIsLogged() {
    ledger.catchUp();
    before = size();
  }

  private long size() {
    return Checkpoint.read(ledger.findCheckpoint().orElseThrow().text()).size();
  }

  private List<Entry> logged(Audience audience) {
    return Scope.of(audience, () -> ledger.list(before, Long.MAX_VALUE, audience));
  }

  private Optional<LogProof> prove(RecordRef record, Optional<Integer> number, Audience audience) {
    return Scope.of(audience, () -> ledger.prove(record.id(), number, audience));
  }

  @Test
  void everyRevisionIsLoggedOnceAndPointsToTheOneBefore() {
    var wells = node.dig(600);
    node.deepen(wells.getFirst(), 40);
    node.deepen(wells.getFirst(), 41);

    assertThat(ledger.catchUp()).isEqualTo(602);
    assertThat(ledger.catchUp()).isZero();

    var entries = logged(node.everything());
    assertThat(size()).isEqualTo(before + 602);
    assertThat(entries).hasSize(602);
    assertThat(entries.get(600).leaf().previous()).contains(before);
    assertThat(entries.get(601).leaf().previous()).contains(before + 600);
  }

  @Test
  void aRevisionWhoseTransactionEndsLateIsNotLeftOut() throws InterruptedException {
    var written = new CountDownLatch(1);
    var mayEnd = new CountDownLatch(1);
    var slow =
        Thread.ofPlatform()
            .start(
                () ->
                    Scope.run(
                        node.everything(),
                        () ->
                            node.door(TransactionOperations.class)
                                .executeWithoutResult(_ -> writeSlowly(written, mayEnd))));
    written.await();
    node.dig(3);

    assertThat(ledger.catchUp()).isEqualTo(3);
    mayEnd.countDown();
    slow.join();
    assertThat(ledger.catchUp()).isEqualTo(1);
    assertThat(logged(node.everything())).hasSize(4);
  }

  private void writeSlowly(CountDownLatch written, CountDownLatch mayEnd) {
    node.door(History.class).append(node.act(), List.of(node.change(node.newWell(), 7)));
    written.countDown();
    try {
      mayEnd.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Test
  void whatWasTakenBackWithItsTransactionIsNotLogged() {
    Scope.run(
        node.everything(),
        () ->
            node.door(TransactionOperations.class)
                .executeWithoutResult(
                    status -> {
                      var change = node.change(node.newWell(), 7);
                      node.door(History.class).append(node.act(), List.of(change));
                      status.setRollbackOnly();
                    }));

    assertThat(ledger.catchUp()).isZero();
  }

  @Test
  void manyWritersAtOnceAndTwoWhoLogLoseAndRepeatNothing() throws InterruptedException {
    var threads = new ArrayList<Thread>();
    for (int writer = 0; writer < 4; writer++) {
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (int time = 0; time < 10; time++) {
                      node.deepen(node.dig(5).getFirst(), time);
                    }
                  }));
    }
    for (int logger = 0; logger < 2; logger++) {
      threads.add(Thread.ofPlatform().start(() -> node.door(Sequencer.class).run()));
    }
    for (var thread : threads) {
      thread.join();
    }

    ledger.catchUp();

    var entries = logged(node.everything());
    assertThat(entries).hasSize(4 * 10 * 6);
    assertThat(entries.stream().map(Entry::index))
        .containsExactlyElementsOf(LongStream.range(before, before + 240).boxed().toList());
    assertThat(Verdict.of(node.bundle(folder, node.everything(), false)).exit()).isZero();
  }

  @Test
  void aBundleTellsItsReaderOnlyWhatHeMayRead() throws Exception {
    var open = node.newWell();
    var secret = node.newWell();
    node.write(
        List.of(node.change(open, 3), node.change(secret, 990_099, "strictly-confidential")));
    ledger.catchUp();
    var partner = node.door(Audiences.class).asOwner(new PartyId(UUID.randomUUID()), node.mission);

    var bundle = node.bundle(folder, partner, false);

    var verdict = Verdict.of(bundle);
    assertThat(verdict.exit()).as(verdict.words()).isZero();
    assertThat(unzipped(bundle))
        .contains(open.id().toString())
        .doesNotContain(secret.id().toString());
    assertThat(unzipped(bundle)).doesNotContain("990099");
    assertThat(prove(open, Optional.empty(), partner)).isPresent();
    assertThat(prove(secret, Optional.empty(), partner)).isEmpty();
    assertThat(prove(secret, Optional.empty(), node.everything())).isPresent();
  }

  private static String unzipped(Path bundle) throws Exception {
    var all = new StringBuilder();
    try (var zip = new ZipFile(bundle.toFile())) {
      for (var part : zip.stream().toList()) {
        all.append(new String(zip.getInputStream(part).readAllBytes(), UTF_8));
      }
    }
    return all.toString();
  }

  @Test
  void aRecordsProofVerifiesFarFromTheNodeAndAnotherContentDoesNot() throws Exception {
    var well = node.dig(5).get(2);
    node.deepen(well, 77);
    ledger.catchUp();
    var key = ledger.listKeys().getFirst();

    var first = prove(well, Optional.of(1), node.everything()).orElseThrow();
    var newest = prove(well, Optional.empty(), node.everything()).orElseThrow();
    var mixed = new LogProof(newest.extra(), first.index(), first.path(), first.checkpoint());

    assertThat(verdict(first, key).exit()).isZero();
    assertThat(verdict(newest, key).words()).contains("\"metres\":77", "it was logged so");
    assertThat(verdict(mixed, key).exit()).isEqualTo(1);
    assertThat(verdict(newest, "other+" + key.split("\\+", 2)[1]).exit()).isEqualTo(2);
  }

  private Verdict verdict(LogProof proof, String key) throws Exception {
    var file = Files.writeString(folder.resolve("well.tlog-proof"), proof.written());
    return Verdict.of(file, "--key", key);
  }

  @Test
  void whoIsErasedCannotBeFoundInTheLogAnyMoreAndTheLogStillVerifies() {
    var wells = node.dig(3);
    var erased = wells.get(1);
    node.deepen(erased, 12);
    ledger.catchUp();
    assertThat(prove(erased, Optional.empty(), node.everything())).isPresent();

    int leaves = Scope.of(node.everything(), () -> ledger.erase(erased, node.everything()));

    assertThat(leaves).isEqualTo(2);
    assertThat(prove(erased, Optional.empty(), node.everything())).isEmpty();
    assertThat(prove(wells.get(2), Optional.empty(), node.everything())).isPresent();
    assertThat(logged(node.everything()).stream().filter(it -> it.opening().isEmpty())).hasSize(2);
    var verdict = Verdict.of(node.bundle(folder, node.everything(), false));
    assertThat(verdict.exit()).as(verdict.words()).isZero();
  }

  @Test
  void aNodeThatLostItsKeysGoesOnLoggingButSignsNothingWithOthers() {
    var strange = new LedgerKeys(folder.resolve("ledger").toString(), "");
    var heads =
        new Heads(
            node.door(CheckpointStore.class),
            node.door(TileStore.class),
            strange,
            node.door(InstantSource.class));
    node.dig(1);
    assertThat(node.door(Sequencer.class).run()).isEqualTo(1);

    assertThatThrownBy(heads::signNow).hasMessageContaining("LedgerKeyLost");
    assertThat(size()).isEqualTo(before);
  }

  @Test
  void theSecretKeysAreForTheOwnerOfTheFolderAloneAndNowhereElse() throws Exception {
    var keys = node.door(LedgerKeys.class).folder().resolve("signing-keys");
    var secret = Files.readAllLines(keys).getFirst().split(" ", -1)[2];

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.getParent())))
        .isEqualTo("rwx------");
    assertThat(node.owner().sql("select note from ledger.checkpoint").query(String.class).list())
        .allSatisfy(note -> assertThat(note).doesNotContain(secret));
    assertThat(node.door(LedgerKeys.class).signers().toString()).doesNotContain(secret);
  }
}
