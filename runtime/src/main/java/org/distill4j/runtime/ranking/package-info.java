/**
 * Sorting of scores and access to the scores of selected answers: the common ground of pairwise and
 * listwise ranking, each of which has a package of its own.
 */
package org.distill4j.runtime.ranking;
