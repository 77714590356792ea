/** Losses over rankings: pairwise and listwise losses in the order of the teacher's scores. */
package org.distill4j.runtime.loss.ranking;
