/** What modules add to pages of others: parts of Today, answers to a search, lists as files. */
@NullMarked
@NamedInterface("parts")
package org.entente.ground.shell.parts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
