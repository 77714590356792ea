/** Measures of answers: ranking, calibration, agreement. */
package org.distill4j.report.measure;
