package org.entente.registers.situations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.identity.RecordRef;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Labelled;
import org.entente.ground.shell.parts.SituationPart.Section;

/**
 * A situation report of a mission as of a day: what people say, and figures, maps and tables that
 * the system says. Frozen, neither changes any more.
 */
public record Situation(Id id, Content content, PartyId owner, int label) implements Labelled {

  /** The type in history and in references. */
  public static final String TYPE = "situation";

  /** The longest of what people may say under one heading. */
  static final int LONGEST = 8_000;

  /** Names one report. */
  public record Id(UUID value) {
    RecordRef in(MissionId mission) {
      return new RecordRef(mission, TYPE, value);
    }
  }

  /** What people say: in short, what worries, what comes next; each may be blank. */
  public record Texts(String summary, String concerns, String next) {

    public Texts {
      summary = kept(summary);
      concerns = kept(concerns);
      next = kept(next);
    }

    private static String kept(String written) {
      var text = written.strip();
      if (text.length() > LONGEST) {
        throw new Refused(new SituationProblem.TextTooLong(text.length(), LONGEST));
      }
      return text;
    }
  }

  /** What was frozen at an instant (UTC): the sections by the code of their language. */
  public record Frozen(Instant at, String by, Map<String, List<Section>> sections) {

    public Frozen {
      sections = Map.copyOf(sections);
    }
  }

  /** Its title, as of which day in the mission's zone, what people say, and what was frozen. */
  public record Content(String title, LocalDate on, Texts texts, Optional<Frozen> frozen) {

    public Content {
      title = title.strip();
      if (title.isEmpty()) {
        throw new Refused(new SituationProblem.SituationTitleMissing());
      }
    }
  }

  public boolean isFrozen() {
    return content.frozen().isPresent();
  }

  /** The same, saying something else; refused once it is frozen. */
  public Situation saying(Content changed) {
    if (isFrozen()) {
      throw new Refused(new SituationProblem.SituationFrozen(content.title()));
    }
    return new Situation(id, changed, owner, label);
  }
}
