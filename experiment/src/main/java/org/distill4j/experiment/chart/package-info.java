/** Charts of results as PNG files. */
package org.distill4j.experiment.chart;
