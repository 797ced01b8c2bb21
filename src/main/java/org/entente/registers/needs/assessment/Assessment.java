package org.entente.registers.needs.assessment;

import java.time.LocalDate;
import java.util.Optional;
import org.entente.ground.identity.PartyId;

/**
 * What a file is said to be: the assessment's name, the same for each of its rounds, so that a
 * later one supersedes an earlier; the day as of which its figures are, in the mission's zone; the
 * round, and the sheet to take, where somebody says so; whose it is, and the label of its readers.
 */
public record Assessment(
    String name,
    LocalDate surveyed,
    Optional<String> round,
    Optional<String> sheet,
    PartyId owner,
    int label) {}
