/**
 * A PostgreSQL server of our own: its binaries, where its files lie, under which account it runs,
 * how it starts, stops and comes back after a crash.
 */
@NullMarked
package org.entente.ground.database.embedded;

import org.jspecify.annotations.NullMarked;
