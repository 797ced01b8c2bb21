/** The pages of incidents: the list, one incident, the form; and the list as files. */
@NullMarked
package org.entente.registers.incidents.web;

import org.jspecify.annotations.NullMarked;
