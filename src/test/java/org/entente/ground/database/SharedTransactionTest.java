package org.entente.ground.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two threads in one transaction: what either writes stands or falls with the other's. */
@StoreTest
class SharedTransactionTest {

  private final DataSource source = TestDatabase.owner();
  private final JdbcClient db = JdbcClient.create(source);
  private final TransactionTemplate transaction =
      new TransactionTemplate(new JdbcTransactionManager(source));

  @BeforeEach
  void anEmptyTable() {
    db.sql("drop schema if exists sharing cascade").update();
    db.sql("create schema sharing").update();
    db.sql("create table sharing.well (name text not null)").update();
  }

  @Test
  void whatBothThreadsWroteIsThereTogether() {
    transaction.executeWithoutResult(
        _ -> {
          dig("Tamba");
          inAnotherThread(() -> dig("Ganta"));
          assertThat(wells()).isEqualTo(2);
        });

    assertThat(wells()).isEqualTo(2);
  }

  @Test
  void whatTheOtherThreadWroteIsTakenBackWithTheRest() {
    transaction.executeWithoutResult(
        status -> {
          inAnotherThread(() -> dig("Ganta"));
          status.setRollbackOnly();
        });

    assertThat(wells()).isZero();
  }

  @Test
  void whatJoinsTheTransactionInTheOtherThreadDoesNotEndItThere() {
    transaction.executeWithoutResult(
        status -> {
          inAnotherThread(
              () -> {
                transaction.executeWithoutResult(_ -> dig("Ganta"));
                assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isTrue();
                dig("Tamba");
              });
          status.setRollbackOnly();
        });

    assertThat(wells()).isZero();
  }

  @Test
  void outsideOfATransactionThereIsNothingToShare() {
    assertThatThrownBy(() -> SharedTransaction.current(source))
        .isInstanceOf(IllegalStateException.class);
  }

  private void inAnotherThread(Runnable work) {
    var shared = SharedTransaction.current(source);
    try (var other = Executors.newSingleThreadExecutor()) {
      other.submit(() -> shared.run(work)).get();
    } catch (InterruptedException | ExecutionException failed) {
      throw new AssertionError(failed);
    }
  }

  private void dig(String name) {
    db.sql("insert into sharing.well (name) values (:name)").param("name", name).update();
  }

  private int wells() {
    return db.sql("select count(*) from sharing.well").query(Integer.class).single();
  }
}
