package org.entente.mechanisms.intake.iati.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A sum of money as written, and as a number where it is one; its currency, by ISO 4217, its own or
 * its activity's; and the day whose exchange rate it goes by. Negative sums correct earlier ones.
 */
public record Amount(
    String written,
    Optional<BigDecimal> number,
    Optional<String> currency,
    Optional<LocalDate> valueDate) {}
