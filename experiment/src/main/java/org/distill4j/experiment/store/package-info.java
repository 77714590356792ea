/** Results and trained networks as files, identified by fingerprints. */
package org.distill4j.experiment.store;
