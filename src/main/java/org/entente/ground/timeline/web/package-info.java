/** The pages of timelines, the same for every register. */
@NullMarked
package org.entente.ground.timeline.web;

import org.jspecify.annotations.NullMarked;
