/** The tables and figures of the paper, from the results of runs. */
package org.distill4j.samples.ranking.table;
