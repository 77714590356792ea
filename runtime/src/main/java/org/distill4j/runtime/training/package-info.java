/** The trainer: teacher, then student. */
package org.distill4j.runtime.training;
