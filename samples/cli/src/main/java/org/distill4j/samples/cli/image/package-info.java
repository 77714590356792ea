/** The command of the image sample. */
package org.distill4j.samples.cli.image;
