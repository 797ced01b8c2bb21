package org.entente.guards.planted;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.entente.ground.database.StoreTest;
import org.entente.guards.planted.Leak.Caught;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Leaks that are planted one at a time are noticed by the project's own tests, or held. */
@StoreTest
class PlantedLeaksTest {

  private static final String RELEASE = "ground.releasability.label.ReleaseTest.";
  private static final String ALL_ROWS = " is not null";

  /** Every label is named to the database, whoever reads. */
  private static final Leak SECOND_LOCK_OPEN =
      Leak.writing(
          "ground.releasability.AudienceTransactions",
          "'entente.labels', ?",
          "'entente.labels', left(?, 0) || array(select generate_series(1, 20000))::text",
          RELEASE,
          Caught.BY_THE_TEST);

  private static final List<Leak> FEW =
      List.of(
          Leak.answering(
              "ground.releasability.label.Terms",
              "holdBackAt",
              false,
              RELEASE + "whatIsUnderAnEmbargoIsReadByItsOriginatorAloneUntilThen"),
          Leak.answering(
              "ground.releasability.Gate",
              "check",
              true,
              "ground.releasability.GateTest.oneThingAmongManyStopsTheAnswer"),
          Leak.itself(
              "ground.releasability.label.Label",
              "join",
              "ground.releasability.label.LawTest.aJoinIsReadByExactlyThoseWhoReadBoth"));

  private static final List<Leak> OTHERS =
      List.of(
          Leak.answering(
              "ground.releasability.label.Clearance$Way",
              "admits",
              true,
              RELEASE + "aNamedPartyThatIsNotClearedForTheLevelDoesNotRead"),
          Leak.answering(
              "ground.releasability.label.Clearance$Way",
              "holdsOne",
              true,
              RELEASE + "aNamedPartyReadsAndAnotherOfTheSameLevelDoesNot"),
          Leak.answering(
              "ground.releasability.label.Release",
              "wrote",
              true,
              RELEASE + "aNamedPartyReadsAndAnotherOfTheSameLevelDoesNot"),
          Leak.answering(
              "ground.releasability.label.Clearance$Way",
              "satisfies",
              true,
              RELEASE + "whoReadsForAnotherPurposeDoesNotRead"),
          Leak.answering(
              "ground.releasability.Ceiling",
              "higher",
              false,
              "ground.releasability.CeilingTest.oneMarkingAboveTheCeilingIsEnoughToRefuse"),
          Leak.answering(
              "ground.releasability.Audience",
              "mayRead",
              true,
              "ground.releasability.GateTest.oneThingAmongManyStopsTheAnswer"),
          Leak.answering(
              "reference.partners.relations.Relation",
              "admits",
              true,
              "reference.partners.relations.RelationsTest"
                  + ".whoCallsItselfAMemberReadsNothingMoreForIt"),
          Leak.writing(
              "ground.releasability.AudienceTransactions",
              "?, true)",
              "?, false)",
              "ground.releasability.PooledReadersTest.nothingIsCarriedOverToTheNextReader",
              Caught.BY_THE_TEST),
          Leak.writing(
              "ground.history.RevisionStore",
              "h.label_id = any (:readable)",
              "h.label_id" + ALL_ROWS,
              "ground.history.HistoryTest.aRecordWhoseLabelWasRaisedIsNotReadThroughItsPast",
              Caught.BY_ROW_SECURITY),
          Leak.writing(
              "reference.partners.PartyStore",
              "label_id = any (:readable)",
              "label_id" + ALL_ROWS,
              "reference.partners.PartnersTest"
                  + ".aPartyForOneOrganisationIsSeenByItsPeopleAndNowhereByOthers",
              Caught.BY_ROW_SECURITY),
          Leak.writing(
              "reference.partners.relations.RelationStore",
              "and label_id = any (:readable)",
              "and label_id" + ALL_ROWS,
              "reference.partners.relations.RelationsTest"
                  + ".aRelationIsReadFromBothSidesByThoseWhoMayKnowIt",
              Caught.BY_ROW_SECURITY));

  static Stream<Leak> few() {
    return FEW.stream();
  }

  static Stream<Leak> others() {
    return OTHERS.stream();
  }

  @ParameterizedTest
  @MethodSource("few")
  void aPlantedLeakIsNoticed(Leak leak) throws ReflectiveOperationException {
    noticed(leak);
  }

  @ParameterizedTest
  @MethodSource("others")
  @Tag("rig")
  void everyOtherPlantedLeakIsNoticedOrHeld(Leak leak) throws ReflectiveOperationException {
    noticed(leak);
  }

  /** Without the leak the test passes; what the second lock holds is seen once that is open too. */
  private static void noticed(Leak leak) throws ReflectiveOperationException {
    assertThat(failure(leak, List.of())).as("without the leak").isNull();
    var failed = failure(leak, List.of(leak));
    switch (leak.caught()) {
      case BY_THE_TEST -> assertThat(failed).isInstanceOf(AssertionError.class);
      case BY_ROW_SECURITY -> {
        assertThat(failed).isNull();
        assertThat(failure(leak, List.of(leak, SECOND_LOCK_OPEN)))
            .as("both locks open")
            .isInstanceOf(AssertionError.class);
      }
    }
  }

  private static @Nullable Throwable failure(Leak looked, List<Leak> planted)
      throws ReflectiveOperationException {
    var here = Thread.currentThread();
    var before = here.getContextClassLoader();
    var classes = new Leaking(planted);
    here.setContextClassLoader(classes);
    try {
      run(classes.loadClass(looked.testClass()), looked.testMethod());
      return null;
    } catch (InvocationTargetException failed) {
      return failed.getCause();
    } finally {
      here.setContextClassLoader(before);
    }
  }

  private static void run(Class<?> type, String method) throws ReflectiveOperationException {
    call(type, null, BeforeAll.class);
    var constructor = type.getDeclaredConstructor();
    constructor.setAccessible(true);
    var test = constructor.newInstance();
    call(type, test, BeforeEach.class);
    try {
      var looking = type.getDeclaredMethod(method);
      looking.setAccessible(true);
      looking.invoke(test);
    } finally {
      call(type, test, AfterEach.class);
    }
  }

  private static void call(
      Class<?> type, @Nullable Object test, Class<? extends Annotation> annotation)
      throws ReflectiveOperationException {
    for (var method : Arrays.asList(type.getDeclaredMethods())) {
      if (method.isAnnotationPresent(annotation)) {
        method.setAccessible(true);
        method.invoke(test);
      }
    }
  }
}
