package org.entente.mechanisms.reporting.web;

import java.util.List;

/** What the front page says of expected reports: those overdue, the longest first, and how many. */
public record LateReports(List<SlotLine> first, int all) {}
