/**
 * The published systems of the ranking paper's first table: their counts at the published size, and
 * the small networks of the same kind that are trained here.
 */
package org.distill4j.samples.ranking.system;
