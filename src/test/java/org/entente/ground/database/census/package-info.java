/** What is true of counting a database. */
@NullMarked
package org.entente.ground.database.census;

import org.jspecify.annotations.NullMarked;
