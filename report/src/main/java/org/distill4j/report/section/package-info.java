/** The sections of a report, one class each. */
package org.distill4j.report.section;
