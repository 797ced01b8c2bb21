package org.entente.readings.scenario.work;

import org.entente.readings.scenario.cast.Organisation;

/** A work as one report tells it: {@code who} is the organisation that is said to do it. */
public record Telling(Work work, ReportPlan report, Organisation who, Relation relation) {}
