/** The command that trains any compiled spec on tables. */
package org.distill4j.samples.cli.train;
