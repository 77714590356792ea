/** Texts of the help that are computed, such as default values that come from a sample. */
package org.distill4j.samples.cli.help;
