/** Teacher signals: recorded once for each example and read in every epoch. */
package org.distill4j.runtime.teacher;
