/** The command that writes reports. */
package org.distill4j.samples.cli.report;
