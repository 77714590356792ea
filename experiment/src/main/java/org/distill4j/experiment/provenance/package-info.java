/** The provenance of runs: everything that a result came from, as a file beside the result. */
package org.distill4j.experiment.provenance;
