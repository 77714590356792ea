/** The terminal that a command writes to. */
package org.distill4j.samples.cli.terminal;
