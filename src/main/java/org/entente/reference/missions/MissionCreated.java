package org.entente.reference.missions;

import org.entente.ground.identity.MissionId;

/** A mission has just been made; told within its transaction, so that its own party stands too. */
public record MissionCreated(MissionId mission, String name, String actor) {}
