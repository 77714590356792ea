/** What a run tells: progress, tables, results as JSON. */
package org.distill4j.runtime.report;
