/** Trains and judges the schemes on data sets of video questions. */
package org.distill4j.samples.ranking.experiment;
