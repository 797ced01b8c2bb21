package org.entente.guards.histories;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** A mission in which history after history happens, each from the same beginning. */
final class World implements AutoCloseable {

  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 2);

  private final LivingMission mission = new LivingMission(FIRST_DAY);
  private final Deeds deeds = new Deeds(mission);
  private final Cast cast = Cast.meet(mission, deeds, FIRST_DAY);
  private final Reading reading = new Reading(mission);

  World() throws IOException {}

  /** What a reader was given after a history, and what its story says. */
  record Compared(int history, Reader reader, Given given, Given told) {}

  /** Lets the history of this number happen, and asks what each reader is given then. */
  List<Compared> after(int history) {
    return after(history, today -> today);
  }

  /** The same, where the story may remember the day of today wrongly. */
  List<Compared> after(int history, UnaryOperator<LocalDate> remembered) {
    mission.becomes(FIRST_DAY);
    var story = cast.story(FIRST_DAY);
    var chance = new Chance(new Random(history), cast, story, deeds);
    chance.aHistory();
    var today = story.today;
    story.today = remembered.apply(today);
    var compared =
        cast.readersOf(history).stream()
            .map(
                reader ->
                    new Compared(
                        history, reader, reading.to(reader, deeds.records()), story.to(reader)))
            .toList();
    story.today = today;
    chance.end();
    return compared;
  }

  @Override
  public void close() {
    mission.close();
  }
}
