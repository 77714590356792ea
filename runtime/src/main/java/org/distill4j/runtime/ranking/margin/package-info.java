/**
 * Margins between the answers of one example: uniform, random, from the teacher's uncertainty, or
 * any other that implements {@link org.distill4j.runtime.ranking.margin.PairMargins}.
 */
package org.distill4j.runtime.ranking.margin;
