/** The front door of the node: the reader's missions, and the making of one. */
@NullMarked
package org.entente.reference.missions.web;

import org.jspecify.annotations.NullMarked;
