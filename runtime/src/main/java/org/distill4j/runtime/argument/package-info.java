/** Checks of arguments, with messages that name the argument, its value and its range. */
package org.distill4j.runtime.argument;
