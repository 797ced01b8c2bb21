package org.entente.registers.needs.assessment.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Labels;
import org.entente.ground.shell.Faults;
import org.entente.ground.shell.Faults.Fault;
import org.entente.ground.shell.Words;
import org.entente.reference.partners.labelling.LabelChoice;
import org.entente.reference.partners.labelling.LabelOffer;
import org.entente.registers.needs.assessment.Assessment;
import org.springframework.util.MultiValueMap;

/** What is said of a file of an assessment, as it was typed, and who may read its figures. */
public record AssessmentForm(
    String assessment, String surveyed, String round, String sheet, LabelChoice label) {

  private static final String USUAL_LEVEL = "restricted";

  static AssessmentForm blank() {
    return new AssessmentForm("", "", "", "", LabelChoice.of(USUAL_LEVEL));
  }

  static AssessmentForm read(MultiValueMap<String, String> form) {
    return new AssessmentForm(
        first(form, "assessment"),
        first(form, "surveyed"),
        first(form, "round"),
        first(form, "sheet"),
        LabelChoice.read(form));
  }

  private static String first(MultiValueMap<String, String> form, String field) {
    return Optional.ofNullable(form.getFirst(field)).map(String::strip).orElse("");
  }

  /** What is wrong with it, in the order of the fields. */
  Faults faults(boolean hasFile, LabelOffer offer, Words words) {
    var faults = new ArrayList<Fault>();
    if (!hasFile) {
      faults.add(new Fault("file", words.say("needs.fault.file")));
    }
    if (assessment.isEmpty()) {
      faults.add(new Fault("assessment", words.say("needs.fault.origin")));
    }
    if (day().isEmpty()) {
      faults.add(new Fault("surveyed", words.say("needs.fault.day")));
    }
    return new Faults(faults).and(label.faults(offer, words));
  }

  private Optional<LocalDate> day() {
    try {
      return Optional.of(LocalDate.parse(surveyed));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  /** The same for its reader; only for a form in which nothing is wrong. */
  Assessment said(PartyId owner, LabelOffer offer, Labels labels) {
    return new Assessment(
        assessment,
        day().orElseThrow(),
        given(round),
        given(sheet),
        owner,
        labels.intern(label.label(owner, offer.zone())));
  }

  private static Optional<String> given(String text) {
    return Optional.of(text).filter(it -> !it.isEmpty());
  }
}
