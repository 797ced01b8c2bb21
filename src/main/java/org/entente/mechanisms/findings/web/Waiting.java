package org.entente.mechanisms.findings.web;

import java.util.List;

/** What the front page says of findings: the newest, how many concern one's own, how many wait. */
public record Waiting(List<FindingLine> first, long own, long all) {}
