package org.entente.registers.access;

import org.entente.ground.identity.MissionId;

/** Something that is said of access has changed; told within the transaction that did it. */
public record AccessChanged(MissionId mission) {}
