package org.entente.mechanisms.intake.profiles;

import java.nio.charset.StandardCharsets;
import org.entente.ground.history.Payload;
import org.entente.ground.problem.Refused;
import tools.jackson.core.JacksonException;

/** A profile as a file: the JSON of its {@link Lesson}, with sorted keys, in UTF-8. */
public final class ProfileFile {

  private static final int MOST_BYTES = 1 << 20;

  private ProfileFile() {}

  public static byte[] write(Lesson lesson) {
    return Payload.of(lesson).toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads what {@link #write} wrote, or somebody by hand.
   *
   * @throws Refused with {@link ProfileProblem.ProfileUnreadable} when it is no profile
   */
  public static Lesson read(String fileName, byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw new Refused(new ProfileProblem.ProfileUnreadable(fileName));
    }
    try {
      return Payload.stored(bytes).as(Lesson.class);
    } catch (JacksonException noProfile) {
      throw new Refused(new ProfileProblem.ProfileUnreadable(fileName));
    }
  }
}
