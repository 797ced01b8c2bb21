/** The pages of needs: the list, one need, the form; and the list as files. */
@NullMarked
package org.entente.registers.needs.web;

import org.jspecify.annotations.NullMarked;
