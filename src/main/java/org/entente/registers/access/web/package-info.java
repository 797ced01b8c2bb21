/** The pages of access: the board and the log, one report, the form; and the log as files. */
@NullMarked
package org.entente.registers.access.web;

import org.jspecify.annotations.NullMarked;
