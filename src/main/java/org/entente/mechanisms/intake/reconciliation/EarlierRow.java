package org.entente.mechanisms.intake.reconciliation;

import java.util.Optional;
import java.util.UUID;

/**
 * A row that was reported earlier, in short: its record, its hash (64 hexadecimal digits) and a
 * print of what it was taken to mean (16 of them), where that was kept.
 */
public record EarlierRow(UUID record, String hash, Optional<String> meaning) {}
