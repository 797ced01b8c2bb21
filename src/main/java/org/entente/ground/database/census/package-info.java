/** What stands in a database, told in numbers, so that two can be compared. */
@NullMarked
package org.entente.ground.database.census;

import org.jspecify.annotations.NullMarked;
