/** Options that several commands share, and the checks of their values. */
package org.distill4j.samples.cli.option;
