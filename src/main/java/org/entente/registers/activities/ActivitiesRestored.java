package org.entente.registers.activities;

import org.entente.ground.identity.MissionId;

/**
 * Activities have just been put back to earlier states; told within the transaction that did it.
 */
public record ActivitiesRestored(MissionId mission) {}
