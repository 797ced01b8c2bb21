/** What the command line answers with: documents, tables and sentences. */
@NullMarked
package org.entente.console.answers;

import org.jspecify.annotations.NullMarked;
