/**
 * Rankings of single examples, for pairwise and listwise losses: sorting of scores, access to the
 * scores of selected answers, and pools of work arrays. The losses have packages of their own.
 *
 * <p>Rankings sort, search and branch on scores, so they are not kernels of a backend but run in
 * Java on the CPU whatever the backend is. Of the kernel packages they use access to rows, the
 * distribution of work over cores, and the exponential function of blocks of floats. They have no
 * static state: work arrays belong to the pass of a node.
 */
package org.distill4j.runtime.ranking;
