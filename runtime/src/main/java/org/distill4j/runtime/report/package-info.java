/** Reports of a run: progress, tables, results as JSON. */
package org.distill4j.runtime.report;
