package org.entente.mechanisms.intake.reconciliation;

/**
 * What a row is about, in three words: who, where and in which sector; resolved ids where they are
 * known, else the folded writing.
 */
public record Key(String organisation, String place, String sector) {}
