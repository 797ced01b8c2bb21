package org.entente.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * A test class in which somebody works at a whole node with a real browser. It is long, and another
 * database or user changes nothing of what it looks at: it stays out of those runs.
 */
@Tag("browser")
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface BrowserTest {}
