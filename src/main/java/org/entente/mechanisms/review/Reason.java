package org.entente.mechanisms.review;

/**
 * What one field says for or against two records being related: the message key that names the
 * field, as on the {@link Face}; how its two values compare, as the last part of a message key
 * ("equal", "close", "different", "missing"); and its share of the log-odds, in natural logarithms.
 */
public record Reason(String field, String comparison, double weight) {}
