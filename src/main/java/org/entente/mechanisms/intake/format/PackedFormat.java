package org.entente.mechanisms.intake.format;

/** A format whose files hold files of other formats; it never opens another of its own kind. */
public interface PackedFormat extends ReportFormat {}
