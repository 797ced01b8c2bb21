/** The verbs that write what a mission holds in formats that others read. */
@NullMarked
package org.entente.console.exports;

import org.jspecify.annotations.NullMarked;
