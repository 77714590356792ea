/** The command of the sample of word classes. */
package org.distill4j.samples.cli.word;
