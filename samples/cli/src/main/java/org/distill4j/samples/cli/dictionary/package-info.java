/** The command of the dictionary sample. */
package org.distill4j.samples.cli.dictionary;
