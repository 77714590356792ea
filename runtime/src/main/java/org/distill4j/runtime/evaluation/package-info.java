/** Metrics against one or several correct answers. */
package org.distill4j.runtime.evaluation;
