/** Self-contained HTML reports of runs and comparisons. */
package org.distill4j.report;
