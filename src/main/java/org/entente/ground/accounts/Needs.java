package org.entente.ground.accounts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The roles in the mission of the address of which a page or API method needs any one. Every method
 * below {@code /missions/{mission}} carries one; a test says so.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
  Role[] value();
}
