package org.entente.reference.partners;

import java.util.Optional;

/**
 * An organisation that was not known before, as it was met, and where ("4w-march.xlsx, sheet Data,
 * row 12").
 */
public record NewOrganisation(Particulars particulars, Optional<String> source) {}
