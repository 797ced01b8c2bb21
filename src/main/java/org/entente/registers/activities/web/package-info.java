/** The pages of activities: the list, one activity, its history; and the list as files. */
@NullMarked
package org.entente.registers.activities.web;

import org.jspecify.annotations.NullMarked;
