/** Shows the progress of a run on a console. */
package org.distill4j.runtime.report;
