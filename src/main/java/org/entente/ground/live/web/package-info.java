/** The stream of events (Server-Sent Events, HTML Living Standard) of a mission. */
@NullMarked
package org.entente.ground.live.web;

import org.jspecify.annotations.NullMarked;
