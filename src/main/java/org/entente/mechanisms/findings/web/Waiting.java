package org.entente.mechanisms.findings.web;

import java.util.List;
import java.util.Optional;

/**
 * What the front page says of findings: the newest, how many concern one's own organisation (absent
 * where nobody's is meant, as on a wall), how many wait.
 */
public record Waiting(List<FindingLine> first, Optional<Long> own, long all) {}
