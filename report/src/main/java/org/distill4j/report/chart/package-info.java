/** Charts as SVG, and the data of those that a script draws again. */
package org.distill4j.report.chart;
