/**
 * The PostgreSQL that everything is kept in: an embedded server of our own or one reached by
 * address, its two roles, and the migrations of every module.
 */
@NullMarked
@ApplicationModule(id = "database", displayName = "Database", allowedDependencies = "problem")
package org.entente.ground.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
