package org.entente.mechanisms.intake.iati.model;

import java.util.Optional;

/** An organisation that takes part in an activity, and its part in it by the code of the list. */
public record Participant(String role, Organisation organisation, Optional<String> crsChannel) {

  public static final String FUNDING = "1";
  public static final String ACCOUNTABLE = "2";
  public static final String EXTENDING = "3";
  public static final String IMPLEMENTING = "4";
}
