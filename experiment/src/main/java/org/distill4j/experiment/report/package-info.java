/** Markdown pages generated from recorded results. */
package org.distill4j.experiment.report;
