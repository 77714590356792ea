/**
 * Margins from an entropically regularised optimal transport whose costs are the teacher's
 * uncertainties: Sinkhorn scalings in several precisions, without an n by n matrix where that is
 * possible.
 */
package org.distill4j.runtime.ranking.transport;
