package org.entente.guards.planted;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.ground.database.StoreTest;
import org.entente.guards.planted.Leak.Held;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Leaks that are planted one at a time are noticed by the project's own tests, or held. */
@StoreTest
class PlantedLeaksTest {

  private static final int WANTED = 40;
  private static final Path DOCUMENTED = Path.of("docs/how-we-test.md");
  private static final Path RESULTS = Path.of("target/rigs/planted-leaks.txt");
  private static final List<Leak> LOCKS = List.of(Leaks.SECOND_LOCK_OPEN, Leaks.GATE_OPEN);

  /** Tests that were seen to pass while nothing leaks. */
  private static final Set<String> SOUND = new HashSet<>();

  static Stream<Leak> few() {
    return Leaks.FEW.stream();
  }

  /** All, or those that {@code -Dleaks=} names by words of theirs. */
  static Stream<Leak> others() {
    return Leaks.others().filter(leak -> leak.what().matches(System.getProperty("leaks", ".*")));
  }

  @ParameterizedTest
  @MethodSource("few")
  void aPlantedLeakIsNoticed(Leak leak) throws ReflectiveOperationException {
    assertNoticed(leak);
  }

  @ParameterizedTest
  @MethodSource("others")
  @Tag("rig")
  void everyOtherPlantedLeakIsNoticedOrHeld(Leak leak)
      throws ReflectiveOperationException, IOException {
    assertNoticed(leak);
    Files.createDirectories(RESULTS.getParent());
    Files.writeString(
        RESULTS, leak.line() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  @Test
  void thereAreAsManyAsWeSayAndTheDocumentsNameEach() throws IOException {
    var all = Stream.concat(few(), Leaks.others()).toList();

    assertThat(all).hasSizeGreaterThanOrEqualTo(WANTED).doesNotHaveDuplicates();
    assertThat(Files.readString(DOCUMENTED)).contains(all.stream().map(Leak::line).toList());
  }

  /** Queries alone hide everything, and so does the database alone; nothing does without both. */
  @Test
  @Tag("rig")
  void eitherOfTheFirstTwoLocksHoldsWithoutTheOther() throws ReflectiveOperationException {
    var first = Leaks.FIRST_LOCK_OPEN;
    assertThat(Trial.of(first, List.of(Leaks.SECOND_LOCK_OPEN))).as("queries alone").isNull();
    assertThat(Trial.of(first, List.of(first))).as("row-level security alone").isNull();
    assertThat(Trial.of(first, List.of(first, Leaks.SECOND_LOCK_OPEN, Leaks.GATE_OPEN)))
        .as("neither")
        .isInstanceOf(AssertionError.class);
  }

  /** The test passes without the leak, and until every lock that holds meanwhile is open too. */
  private static void assertNoticed(Leak leak) throws ReflectiveOperationException {
    if (SOUND.add(leak.test())) {
      assertThat(Trial.of(leak, List.of())).as("without the leak").isNull();
    }
    for (int open = 0; open < leak.held().locks(); open++) {
      assertThat(isHeld(Trial.of(leak, with(leak, open)))).as("%d locks open", open).isTrue();
    }
    assertThat(Trial.of(leak, with(leak, leak.held().locks())))
        .as("nothing else holds it")
        .isInstanceOf(AssertionError.class);
  }

  private static List<Leak> with(Leak leak, int locksOpen) {
    return Stream.concat(Stream.of(leak), LOCKS.stream().limit(locksOpen)).toList();
  }

  private static boolean isHeld(@Nullable Throwable failure) {
    return failure == null || failure.getClass().getName().endsWith("Gate$Stopped");
  }

  @Test
  void whatFailsForAnotherReasonIsNotTakenForHeld() {
    assertThat(isHeld(new IllegalStateException("no such column"))).isFalse();
    assertThat(Held.BY_NOTHING.locks()).isZero();
    assertThat(Held.BY_ROW_SECURITY_AND_THE_GATE.locks()).isEqualTo(LOCKS.size());
  }
}
