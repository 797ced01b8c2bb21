/** The pages on which looking as somebody else begins and ends. */
@NullMarked
package org.entente.ground.accounts.viewing.web;

import org.jspecify.annotations.NullMarked;
