/** The commands about runs that were kept: lists, provenance, comparisons, repetitions. */
package org.distill4j.samples.cli.runs;
