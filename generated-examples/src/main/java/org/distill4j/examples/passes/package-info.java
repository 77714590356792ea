/** An objective that reads several passes of a teacher with dropout. */
package org.distill4j.examples.passes;
