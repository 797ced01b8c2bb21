package org.entente.mechanisms.intake.documents;

import java.util.UUID;
import org.entente.ground.releasability.Labelled;

/** The document behind a record, as it was last published: its format, and its text. */
public record KeptDocument(UUID record, String format, String text, int label)
    implements Labelled {}
