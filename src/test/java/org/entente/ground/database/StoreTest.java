package org.entente.ground.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * A test class that talks to a real PostgreSQL; it also runs against an external server and as
 * another user ({@code -Pexternal-database}). Classes stay apart by using missions of their own.
 */
@Tag("store")
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface StoreTest {}
