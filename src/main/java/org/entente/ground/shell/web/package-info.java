/** How the frame meets the browser: templates, assets, headers, preferences, error pages. */
@NullMarked
package org.entente.ground.shell.web;

import org.jspecify.annotations.NullMarked;
