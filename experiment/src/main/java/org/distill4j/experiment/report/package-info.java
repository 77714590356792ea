/** Reports of results: a table of models, JSON files, and Markdown pages of recorded results. */
package org.distill4j.experiment.report;
