/** What is truly done in the mission, and who tells of it. */
@NullMarked
package org.entente.readings.scenario.work;

import org.jspecify.annotations.NullMarked;
