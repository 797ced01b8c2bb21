package org.entente.mechanisms.intake.inlets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import org.entente.TestNode;
import org.entente.ground.database.StoreTest;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.jobs.Jobs;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.label.Label;
import org.entente.mechanisms.intake.ImportJobs;
import org.entente.mechanisms.intake.Imports;
import org.entente.reference.missions.Mission;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

@StoreTest
class QuotasTest {

  private final Mission mission = TestNode.mission(Optional.empty());
  private final PartyId lantern = new PartyId(TestNode.door(Ids.class).next());
  private final PartyId bridge = new PartyId(TestNode.door(Ids.class).next());

  @Test
  void onePartnerCannotGiveMoreFilesWithinADayThanItsShare() {
    var quotas = quotas(2, 100, 10);
    give(lantern, "grace");
    give(lantern, "erik");

    assertThat(refusal(quotas, lantern, "otto", 1))
        .isEqualTo(new InletProblem.TooManyFiles("Partner", 2));
    assertThatCode(() -> admit(quotas, bridge, "otto", 1)).doesNotThrowAnyException();
  }

  @Test
  void onePersonCannotGiveMoreForSeveralPartners() {
    var quotas = quotas(2, 100, 10);
    give(lantern, "grace");
    give(bridge, "grace");

    assertThat(refusal(quotas, lantern, "grace", 1))
        .isEqualTo(new InletProblem.TooManyFiles("grace", 2));
  }

  @Test
  void bytesAreCountedLikeFiles() {
    var quotas = quotas(100, 1, 10);

    assertThat(refusal(quotas, lantern, "grace", 1024 * 1024 + 1))
        .isEqualTo(new InletProblem.TooManyBytes("Partner", 1));
    assertThatCode(() -> admit(quotas, lantern, "grace", 1024 * 1024)).doesNotThrowAnyException();
  }

  @Test
  void whoHasManyJobsWaitingWaitsBeforeGivingMore() {
    var quotas = quotas(100, 100, 1);
    TestNode.door(TransactionOperations.class)
        .executeWithoutResult(
            unseenByWorkers -> {
              var about = TestNode.door(Ids.class).next();
              TestNode.door(Jobs.class).ask(mission.id(), ImportJobs.PREVIEW, about, "grace");
              assertThat(refusal(quotas, lantern, "grace", 1))
                  .isEqualTo(new InletProblem.TooManyJobs("grace", 1));
              assertThatCode(() -> admit(quotas, lantern, "erik", 1)).doesNotThrowAnyException();
              unseenByWorkers.setRollbackOnly();
            });
  }

  private Object refusal(Quotas quotas, PartyId partner, String person, long bytes) {
    return catchThrowableOfType(Refused.class, () -> admit(quotas, partner, person, bytes))
        .problem();
  }

  private void admit(Quotas quotas, PartyId partner, String person, long bytes) {
    quotas.admit(mission.id(), partner, "Partner", person, bytes);
  }

  private static Quotas quotas(int files, int megabytes, int openJobs) {
    return new Quotas(
        TestNode.door(QuotaStore.class),
        TestNode.door(Jobs.class),
        TestNode.door(Audiences.class),
        InstantSource.system(),
        files,
        megabytes,
        openJobs);
  }

  private void give(PartyId partner, String by) {
    var label = TestNode.door(Labels.class).intern(Label.of("restricted", partner));
    TestNode.door(Imports.class)
        .give(
            new Imports.Handing(
                mission.id(),
                partner,
                "Partner",
                "report.csv",
                Optional.empty(),
                label,
                Optional.empty(),
                by),
            "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
  }
}
