/**
 * Listwise ranking losses: sampling of sublists, the losses of single lists, and the loss over a
 * batch.
 */
package org.distill4j.runtime.ranking.list;
