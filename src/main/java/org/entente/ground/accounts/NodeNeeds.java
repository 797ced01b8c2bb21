package org.entente.ground.accounts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a page or API method outside any mission needs of its caller. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface NodeNeeds {

  Who value();

  /** Who may call. */
  enum Who {
    ANYBODY,
    SIGNED_IN,
    NODE_ADMINISTRATOR
  }
}
