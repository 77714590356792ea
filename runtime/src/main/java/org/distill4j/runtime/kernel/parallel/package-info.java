/** Division of work among the cores. */
package org.distill4j.runtime.kernel.parallel;
