/** The runs of a study as its folder keeps them. */
package org.distill4j.report.study;
