package org.entente.mechanisms.intake.web.jobs;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.entente.ground.identity.Ids;
import org.entente.ground.jobs.Job;
import org.entente.mechanisms.intake.Import;

/** A job about an import as a line of the list; who may act on the import may stop it. */
public record JobLine(Job job, Import about, boolean mayAct) {

  public String brief() {
    return Ids.brief(about.id().value());
  }

  /** As it is written in files and message keys: waiting, running, done, failed, cancelled. */
  public String state() {
    return job.state().name().toLowerCase(Locale.ROOT);
  }

  /** The icon and colour of its state. */
  public String kind() {
    return switch (job.state()) {
      case WAITING, RUNNING, CANCELLED -> "info";
      case DONE -> "ok";
      case FAILED -> "bad";
    };
  }

  Map<String, Object> document() {
    var document = new LinkedHashMap<String, Object>();
    document.put("kind", job.order().kind());
    document.put("import", brief());
    document.put("file", about.given().fileName());
    document.put("state", state());
    document.put("done", job.stepsDone());
    document.put("of", job.steps());
    document.put("asked_by", job.order().askedBy());
    document.put("asked_at", job.order().askedAt().toString());
    document.put("trouble", job.trouble().orElse(null));
    return document;
  }
}
