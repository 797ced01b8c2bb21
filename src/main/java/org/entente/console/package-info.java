/** The command line: the verbs of the node, each in a class of its own. */
@NullMarked
package org.entente.console;

import org.jspecify.annotations.NullMarked;
