/** The command of the sample of glosses. */
package org.distill4j.samples.cli.gloss;
