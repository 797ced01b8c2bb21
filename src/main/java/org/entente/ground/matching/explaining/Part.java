package org.entente.ground.matching.explaining;

import org.entente.ground.matching.comparison.Level;

/**
 * What one column adds to the log-odds of a pair, and why: both values as they were compared, blank
 * where there is none, and how alike they are.
 */
public record Part(String column, Level level, String left, String right, double weight) {}
